import { sumMarkets } from '@jiaoban/shared/closings/market-figure.rules.ts'
import type { MarketFigure } from '@jiaoban/shared/closings/market-figure.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'
import type { DateRange } from './period.reads.ts'

/**
 * What each market brought on some dates: the nights of the dates, and revenue by stamp. A charge of a room night is
 * its guest's wherever it stands; whatever else stands on a master folio is its group's; what was kept of a deposit is
 * of the stay it was left for. Nothing is left out: `room` and `other` over all markets are the revenue of the dates.
 */
export const listMarketFigures = async (
  reader: Reader,
  range: DateRange,
  currency: Currency,
): Promise<MarketFigure[]> =>
  sumMarkets(
    [
      ...(await figuresOfNights(reader, range, currency)),
      ...(await figuresOfSide(reader, range, { side: 'credit', currency })),
      ...(await figuresOfSide(reader, range, { side: 'debit', currency })),
    ],
    'market',
    currency,
  )

/** Nights with a price, by the stay that slept them. */
const figuresOfNights = async (
  reader: Reader,
  { from, until }: DateRange,
  currency: Currency,
): Promise<MarketFigure[]> => {
  const rows = await reader
    .selectFrom('room_night')
    .innerJoin('folio_line', 'folio_line.entry_id', 'room_night.charged_entry_id')
    .innerJoin('stay', 'stay.id', 'room_night.stay_id')
    .where('room_night.night', '>=', from)
    .where('room_night.night', '<=', until)
    .where('room_night.charge_kind', '=', 'charged')
    .groupBy(['stay.segment_code', 'stay.company_id'])
    .select(({ fn }) => [
      'stay.segment_code as segmentCode',
      'stay.company_id as companyId',
      fn.countAll<number>().as('nights'),
      fn.sum<number>('folio_line.amount_minor').as('total'),
    ])
    .execute()
  const zero = Money.zero(currency).toString()
  return rows.map(({ segmentCode, companyId, nights, total }) => ({
    of: 'guest',
    segmentCode,
    companyId,
    nights,
    nightRevenue: Money.fromMinor(total, currency).toString(),
    room: zero,
    other: zero,
  }))
}

type PostingSide = 'credit' | 'debit'

/** Revenue and allowances by the market of whoever paid. */
const figuresOfSide = async (
  reader: Reader,
  { from, until }: DateRange,
  { side, currency }: { readonly side: PostingSide; readonly currency: Currency },
): Promise<MarketFigure[]> => {
  const control = side === 'credit' ? 'posting.credit_control' : 'posting.debit_control'
  const rows = await postingsWithPayer(reader, side)
    .where('posting.business_date', '>=', from)
    .where('posting.business_date', '<=', until)
    .where(({ or, eb }) => or([eb(control, 'like', 'revenue.%'), eb(control, 'like', 'allowance.%')]))
    .groupBy([
      control,
      'stay.segment_code',
      'stay.company_id',
      'group_block.segment_code',
      'group_block.company_id',
      ({ fn }) => fn.coalesce('stay.id', 'group_block.id'),
    ])
    .select(({ fn, ref }) => [
      ref(control).as('control'),
      fn.coalesce('stay.segment_code', 'group_block.segment_code').as('segmentCode'),
      fn.coalesce('stay.company_id', 'group_block.company_id').as('companyId'),
      fn.coalesce('stay.id', 'group_block.id').as('guestId'),
      fn.sum<number>('posting.amount_minor').as('total'),
    ])
    .execute()
  const zero = Money.zero(currency).toString()
  return rows.map(({ control: of, segmentCode, companyId, guestId, total }) => {
    const amount = Money.fromMinor(total, currency)
    const signed = (side === 'credit' ? amount : amount.negated()).toString()
    const isRoom = of === 'revenue.room' || of === 'allowance.room'
    return {
      of: guestId === null ? 'other' : 'guest',
      segmentCode,
      companyId,
      nights: 0,
      nightRevenue: zero,
      room: isRoom ? signed : zero,
      other: isRoom ? zero : signed,
    }
  })
}

/**
 * Postings with the stay or group of whoever paid: the account on the other side says who. A room night is its
 * guest's, wherever it was charged.
 */
const postingsWithPayer = (reader: Reader, side: PostingSide) =>
  reader
    .selectFrom('posting')
    .innerJoin(
      'account',
      'account.id',
      side === 'credit' ? 'posting.debit_account_id' : 'posting.credit_account_id',
    )
    .leftJoin('folio', (join) =>
      join.onRef('folio.id', '=', 'account.owner_id').on('account.control', '=', 'guest'),
    )
    .leftJoin('deposit_slip', (join) =>
      join.onRef('deposit_slip.id', '=', 'account.owner_id').on('account.control', '=', 'deposits'),
    )
    .leftJoin('group_block', (join) =>
      join.on(({ eb, fn }) =>
        eb('group_block.folio_id', '=', fn.coalesce('folio.id', 'deposit_slip.folio_id')),
      ),
    )
    .leftJoin('stay', (join) =>
      join.on(({ eb, fn, selectFrom }) =>
        eb(
          'stay.id',
          '=',
          fn.coalesce(
            selectFrom('room_night')
              .whereRef('room_night.charged_entry_id', '=', 'posting.entry_id')
              .orderBy('room_night.id')
              .limit(1)
              .select('room_night.stay_id'),
            'folio.stay_id',
            'deposit_slip.stay_id',
          ),
        ),
      ),
    )
