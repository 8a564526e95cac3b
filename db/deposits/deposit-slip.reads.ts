import type { DepositSlip, SlipFigures, SlipParty } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

const slipsQuery = (reader: Reader) =>
  reader
    .selectFrom('deposit_slip')
    .innerJoin('document', 'document.id', 'deposit_slip.document_id')
    .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
    .leftJoin('deposit_slip_party', 'deposit_slip_party.slip_id', 'deposit_slip.id')
    .leftJoin('lost_slip', 'lost_slip.slip_id', 'deposit_slip.id')
    // The last correction of the tender counts: the one no later one stands beside.
    .leftJoin('slip_tender', 'slip_tender.slip_id', 'deposit_slip.id')
    .leftJoin('slip_tender as later', (join) =>
      join.onRef('later.slip_id', '=', 'slip_tender.slip_id').onRef('later.id', '>', 'slip_tender.id'),
    )
    .where('later.id', 'is', null)
    .select(({ fn }) => [
      'deposit_slip.id',
      'deposit_slip.document_id',
      'document.number',
      'deposit_slip.stay_id',
      'deposit_slip.folio_id',
      'deposit_slip.amount_minor',
      'deposit_slip.currency',
      'account_balance.balance_minor',
      fn
        .coalesce('slip_tender.payment_method_code', 'deposit_slip.payment_method_code')
        .as('payment_method_code'),
      fn.coalesce('slip_tender.reference', 'deposit_slip.reference').as('reference'),
      'deposit_slip.state',
      'deposit_slip_party.payer_name',
      'lost_slip.document_id as lost_document_id',
    ])

type SlipRow = Awaited<ReturnType<ReturnType<typeof slipsQuery>['execute']>>[number]

const toSlip = (row: SlipRow): DepositSlip => ({
  id: row.id,
  documentId: row.document_id,
  number: row.number,
  stayId: row.stay_id,
  masterFolioId: row.folio_id,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  remaining: Money.fromMinor(row.balance_minor, row.currency as Currency).negated(),
  paymentMethodCode: row.payment_method_code,
  reference: row.reference,
  state: row.state,
  payerName: row.payer_name ?? '',
  lostDocumentId: row.lost_document_id,
})

/** The slips of a stay in the order of issue, with what each still holds. */
export const listSlipsOfStay = async (reader: Reader, stayId: number): Promise<DepositSlip[]> => {
  const rows = await slipsQuery(reader)
    .where('deposit_slip.stay_id', '=', stayId)
    .orderBy('deposit_slip.id')
    .execute()
  return rows.map(toSlip)
}

/** The slips that are held for a group, on its master folio, in the order of issue. */
export const listSlipsOfMaster = async (reader: Reader, folioId: number): Promise<DepositSlip[]> => {
  const rows = await slipsQuery(reader)
    .where('deposit_slip.folio_id', '=', folioId)
    .orderBy('deposit_slip.id')
    .execute()
  return rows.map(toSlip)
}

export const findSlip = async (reader: Reader, slipId: number): Promise<DepositSlip | undefined> => {
  const row = await slipsQuery(reader).where('deposit_slip.id', '=', slipId).executeTakeFirst()
  return row && toSlip(row)
}

/** The slip with this number printed on it. */
export const findSlipByNumber = async (reader: Reader, number: string): Promise<DepositSlip | undefined> => {
  const row = await slipsQuery(reader)
    .where(({ eb, selectFrom }) =>
      // By series and number, which have an index: by kind, or by number alone, every slip would be read.
      eb(
        'document.series_id',
        'in',
        selectFrom('number_series').where('document_kind', '=', 'deposit_slip').select('id'),
      ),
    )
    .where('document.number', '=', number)
    .executeTakeFirst()
  return row && toSlip(row)
}

/** The numbers of the slips that money of a slip was moved onto. */
export const listSlipsMovedTo = async (reader: Reader, slipId: number): Promise<string[]> => {
  const rows = await reader
    .selectFrom('document_line as left')
    .innerJoin('document_line as arrived', 'arrived.document_id', 'left.document_id')
    .innerJoin('deposit_slip', 'deposit_slip.id', 'arrived.slip_id')
    .innerJoin('document', 'document.id', 'deposit_slip.document_id')
    .where('left.slip_id', '=', slipId)
    .where('left.kind', '=', 'deposit_moved')
    .where('left.direction', '=', 'out')
    .where('arrived.kind', '=', 'deposit_moved')
    .where('arrived.direction', '=', 'in')
    .orderBy('document.number')
    .select('document.number')
    .distinct()
    .execute()
  return rows.map(({ number }) => number)
}

/** What the documents of some slips say came into each and left it, by slip id. */
export const readSlipFigures = async (
  reader: Reader,
  slips: readonly DepositSlip[],
): Promise<Map<number, SlipFigures>> => {
  if (slips.length === 0) return new Map()
  const rows = await reader
    .selectFrom('document_line')
    .where(
      'slip_id',
      'in',
      slips.map(({ id }) => id),
    )
    .groupBy(['slip_id', 'kind', 'direction', 'is_reversal'])
    .select(({ fn }) => [
      'slip_id',
      'kind',
      'direction',
      'is_reversal',
      fn.sum<number>('amount_minor').as('total'),
    ])
    .execute()
  return new Map(
    slips.map(({ id, amount: { currency } }) => {
      const own = rows.filter((row) => row.slip_id === id)
      const sum = (kind: string, direction?: 'in' | 'out') =>
        Money.sum(
          own
            .filter((row) => row.kind === kind && (direction ?? row.direction) === row.direction)
            .map((row) => {
              const total = Money.fromMinor(row.total, currency)
              return row.is_reversal === 1 ? total.negated() : total
            }),
          currency,
        )
      return [
        id,
        {
          taken: sum('deposit_taken').plus(sum('deposit_moved', 'in')),
          applied: sum('deposit_applied'),
          refunded: sum('deposit_refunded').plus(sum('deposit_promised')),
          kept: sum('deposit_forfeited'),
          movedOut: sum('deposit_moved', 'out'),
        },
      ]
    }),
  )
}

/**
 * Whom the papers about a slip are made out to: the guest as the stay's own folio knows them by now, else as
 * the slip was issued. Names that a retention rule blanked are empty.
 */
export const readSlipParty = async (reader: Reader, slipId: number): Promise<SlipParty> => {
  const row = await reader
    .selectFrom('deposit_slip')
    .leftJoin('deposit_slip_party as party', 'party.slip_id', 'deposit_slip.id')
    .leftJoin('folio', (join) =>
      join.on(({ or, and, eb, ref }) =>
        or([
          eb('folio.id', '=', ref('deposit_slip.folio_id')),
          and([eb('folio.stay_id', '=', ref('deposit_slip.stay_id')), eb('folio.window_number', '=', 1)]),
        ]),
      ),
    )
    .leftJoin('folio_party', 'folio_party.folio_id', 'folio.id')
    .where('deposit_slip.id', '=', slipId)
    .select(({ fn, selectFrom }) => [
      'deposit_slip.stay_id',
      'folio.id as folio_id',
      'folio.kind as folio_kind',
      'folio.state as folio_state',
      selectFrom('routing_rule')
        .whereRef('routing_rule.folio_id', '=', 'folio.id')
        .select((rule) => rule.fn.countAll<number>().as('rooms'))
        .as('rooms_routed'),
      'party.payer_name',
      'party.payer_phone',
      fn.coalesce('folio_party.guest_name', 'party.guest_name').as('guest_name'),
      fn.coalesce('folio_party.room_number', 'party.room_number').as('room_number'),
      fn.coalesce('folio_party.arrival_date', 'party.arrival_date').as('arrival_date'),
      fn.coalesce('folio_party.departure_date', 'party.departure_date').as('departure_date'),
    ])
    .executeTakeFirstOrThrow()
  return {
    stayId: row.stay_id,
    folioId: row.folio_id,
    // A group's folio is open before anybody comes; whoever moves in with the group has their nights led to it.
    isInHouse: row.folio_state === 'open' && (row.folio_kind !== 'group' || (row.rooms_routed ?? 0) > 0),
    payer: { name: row.payer_name ?? '', phone: row.payer_phone ?? '' },
    party: {
      guestName: row.guest_name ?? '',
      roomNumber: row.room_number ?? '',
      arrivalDate: row.arrival_date ?? '',
      departureDate: row.departure_date ?? '',
    },
  }
}
