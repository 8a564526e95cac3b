import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AuditFinding, AuditFindingKind } from '@jiaoban/shared/night-audit/audit.types.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

interface StayRow {
  readonly id: number
  readonly room: string | null
}

const ofStay = (
  kind: AuditFindingKind,
  { id, room }: StayRow,
  amount: Money | null = null,
): AuditFinding => ({
  kind,
  id,
  label: room ?? '',
  stayId: id,
  staffId: null,
  amount: amount === null ? null : amount.toString(),
})

const inHouse = (reader: Reader) =>
  reader
    .selectFrom('stay')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .where('stay.state', '=', 'in_house')
    .orderBy('room.number')
    .select(['stay.id', 'room.number as room'])

/** Guests who should have left by the date and are in house. */
export const findDueOuts = async (reader: Reader, date: string): Promise<AuditFinding[]> => {
  const rows = await inHouse(reader).where('stay.departure_date', '<=', date).execute()
  return rows.map((row) => ofStay('due_out', row))
}

/** Guests who sleep here and cannot be charged: every window is closed, or no night of theirs is held. */
export const findUnchargeable = async (reader: Reader, date: string): Promise<AuditFinding[]> => {
  const staying = inHouse(reader).where('stay.departure_date', '>', date)
  const closed = await staying
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('folio')
            .whereRef('folio.stay_id', '=', 'stay.id')
            .where('folio.state', '=', 'open')
            .select('folio.id'),
        ),
      ),
    )
    .execute()
  const unheld = await staying
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('room_night')
            .whereRef('room_night.stay_id', '=', 'stay.id')
            .where('room_night.night', '=', date)
            .where('room_night.is_released', '=', literal(0))
            .select('room_night.id'),
        ),
      ),
    )
    .execute()
  return [
    ...closed.map((row) => ofStay('no_open_folio', row)),
    ...unheld.map((row) => ofStay('no_night_held', row)),
  ]
}

/** Who was expected by the date and has not come, with what is held for them. */
export const findNotArrived = async (reader: Reader, date: string): Promise<AuditFinding[]> => {
  const rows = await reader
    .selectFrom('stay')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .where('stay.state', '=', 'reserved')
    .where('stay.arrival_date', '<=', date)
    .orderBy('stay.arrival_date')
    .orderBy('stay.id')
    .select(({ selectFrom }) => [
      'stay.id',
      'room.number as room',
      'stay.currency',
      selectFrom('deposit_slip')
        .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
        .whereRef('deposit_slip.stay_id', '=', 'stay.id')
        .select((slip) => slip.fn.sum<number>('account_balance.balance_minor').as('held'))
        .as('held_minor'),
    ])
    .execute()
  return rows.map((row) =>
    ofStay('not_arrived', row, Money.fromMinor(row.held_minor ?? 0, row.currency as Currency).negated()),
  )
}

/** Slips that hold money while nobody is here or expected whom it belongs to. */
export const findDepositsOfNobody = async (reader: Reader): Promise<AuditFinding[]> => {
  const rows = await openSlips(reader)
    .where((eb) =>
      eb.or([eb('stay.state', 'not in', ['reserved', 'in_house']), eb('master.state', '=', 'closed')]),
    )
    .execute()
  return rows.map((row) => ({
    kind: 'deposit_of_nobody' as const,
    id: row.id,
    label: row.number,
    stayId: row.stay_id,
    staffId: null,
    amount: Money.fromMinor(row.balance_minor, row.currency as Currency)
      .negated()
      .toString(),
  }))
}

/** Slips that hold money, of stays and of the master folios of groups. */
export const openSlips = (reader: Reader) =>
  reader
    .selectFrom('deposit_slip')
    .innerJoin('document', 'document.id', 'deposit_slip.document_id')
    .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
    .leftJoin('stay', 'stay.id', 'deposit_slip.stay_id')
    .leftJoin('folio as master', 'master.id', 'deposit_slip.folio_id')
    .where('deposit_slip.state', '=', literal('issued'))
    .orderBy('deposit_slip.id')
    .select([
      'deposit_slip.id',
      'document.number',
      'deposit_slip.stay_id',
      'deposit_slip.folio_id',
      'deposit_slip.currency',
      'account_balance.balance_minor',
    ])

/** Papers of guests that were issued on the date and never printed. */
export const findUnprinted = async (reader: Reader, date: string): Promise<AuditFinding[]> => {
  const rows = await reader
    .selectFrom('document')
    .leftJoin('document_print', (join) =>
      join.onRef('document_print.document_id', '=', 'document.id').on('document_print.copy_number', '=', 1),
    )
    .where('document.business_date', '=', date)
    .where('document.kind', 'in', ['deposit_slip', 'bill', 'credit_bill', 'receipt', 'exchange_memo'])
    .where('document_print.document_id', 'is', null)
    .orderBy('document.id')
    .select(['document.id', 'document.number', 'document.stay_id', 'document.issued_by'])
    .execute()
  return rows.map((row) => ({
    kind: 'unprinted' as const,
    id: row.id,
    label: row.number,
    stayId: row.stay_id,
    staffId: row.issued_by,
    amount: null,
  }))
}

/**
 * Nights that are odd: for nothing, below the list price without anybody having agreed to it, or slept in a room
 * that is out of order.
 */
export const findOddNights = async (reader: Reader, date: string): Promise<AuditFinding[]> => {
  const rows = await inHouse(reader)
    .innerJoin('room_night', 'room_night.stay_id', 'stay.id')
    .innerJoin('room_type', 'room_type.id', 'room.room_type_id')
    .where('room_night.night', '=', date)
    .where('room_night.is_released', '=', literal(0))
    .select(({ selectFrom }) => [
      'room_night.rate_minor as night_minor',
      'room_type.rate_minor as list_minor',
      'stay.currency',
      selectFrom('agreed_rate')
        .whereRef('agreed_rate.stay_id', '=', 'stay.id')
        .select((agreed) => agreed.fn.min<number | null>('agreed_rate.rate_minor').as('least'))
        .as('agreed_minor'),
      selectFrom('out_of_order')
        .whereRef('out_of_order.room_id', '=', 'stay.room_id')
        .where('out_of_order.ended_seq', 'is', null)
        .where('out_of_order.from_date', '<=', date)
        .where('out_of_order.until_date', '>', date)
        .select((repair) => repair.fn.countAll<number>().as('repairs'))
        .as('repairs'),
    ])
    .execute()
  return rows.flatMap((row) => {
    const findings: AuditFinding[] = []
    const isAgreed = row.agreed_minor !== null && row.agreed_minor <= row.night_minor
    if (row.night_minor === 0) findings.push(ofStay('free_night', row))
    else if (row.night_minor < row.list_minor && !isAgreed) {
      const list = Money.fromMinor(row.list_minor, row.currency as Currency)
      const night = Money.fromMinor(row.night_minor, row.currency as Currency)
      findings.push(ofStay('below_list', row, list.minus(night)))
    }
    if ((row.repairs ?? 0) > 0) findings.push(ofStay('out_of_order', row))
    return findings
  })
}
