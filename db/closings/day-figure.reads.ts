import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export interface PostingTotal {
  readonly count: number
  readonly amount: Money
}

interface TotalRow {
  readonly postings: number
  readonly total: number | null
}

const toTotal = (row: TotalRow, currency: Currency): PostingTotal => ({
  count: row.postings,
  amount: Money.fromMinor(row.total ?? 0, currency),
})

/** The currencies in which anything was posted on a date. */
export const listCurrenciesOfDate = async (reader: Reader, businessDate: string): Promise<Currency[]> => {
  const rows = await reader
    .selectFrom('posting')
    .where('business_date', '=', businessDate)
    .select('currency')
    .distinct()
    .orderBy('currency')
    .execute()
  return rows.map(({ currency }) => currency as Currency)
}

/** BD left: the postings of a business date. */
export const totalOfDate = async (
  reader: Reader,
  businessDate: string,
  currency: Currency,
): Promise<PostingTotal> =>
  toTotal(
    await reader
      .selectFrom('posting')
      .where('business_date', '=', businessDate)
      .where('currency', '=', currency)
      .select(({ fn }) => [
        fn.countAll<number>().as('postings'),
        fn.sum<number | null>('amount_minor').as('total'),
      ])
      .executeTakeFirstOrThrow(),
    currency,
  )

/** BD right: the postings of the shifts that have the date. */
export const totalOfShifts = async (
  reader: Reader,
  businessDate: string,
  currency: Currency,
): Promise<PostingTotal> =>
  toTotal(
    await reader
      .selectFrom('cashier_shift')
      .innerJoin('posting', 'posting.shift_id', 'cashier_shift.id')
      .where('cashier_shift.business_date', '=', businessDate)
      .where('posting.currency', '=', currency)
      .select(({ fn }) => [
        fn.countAll<number>().as('postings'),
        fn.sum<number | null>('posting.amount_minor').as('total'),
      ])
      .executeTakeFirstOrThrow(),
    currency,
  )

/** BD right: whatever was written between the two rolls, whichever date it carries. */
export const totalBetweenRolls = async (
  reader: Reader,
  window: { officeShiftId: number; nextOfficeShiftId: number },
  currency: Currency,
): Promise<PostingTotal> =>
  toTotal(
    await reader
      .selectFrom('posting')
      .where('id', '>', window.officeShiftId)
      .where('id', '<', window.nextOfficeShiftId)
      .where('currency', '=', currency)
      .select(({ fn }) => [
        fn.countAll<number>().as('postings'),
        fn.sum<number | null>('amount_minor').as('total'),
      ])
      .executeTakeFirstOrThrow(),
    currency,
  )

/** B12 left: rooms slept in on a night, from the stays: in house at the roll, or come and gone that day. */
export const countOccupiedNights = async (reader: Reader, night: string): Promise<number> => {
  const inHouse = await reader
    .selectFrom('stay')
    .where('state', '=', 'in_house')
    .where('checked_in_date', '<=', night)
    .select(({ fn }) => fn.countAll<number>().as('nights'))
    .executeTakeFirstOrThrow()
  const cameAndWent = await reader
    .selectFrom('stay')
    .where('state', '=', 'checked_out')
    .where('checked_out_date', '=', night)
    .where('arrival_date', '=', night)
    .select(({ fn }) => fn.countAll<number>().as('nights'))
    .executeTakeFirstOrThrow()
  // Who left without paying left on the date on which it was found.
  const cameAndSkipped = await reader
    .selectFrom('stay')
    .where('state', '=', 'skipped')
    .where('departure_date', '=', night)
    .where('arrival_date', '=', night)
    .select(({ fn }) => fn.countAll<number>().as('nights'))
    .executeTakeFirstOrThrow()
  return inHouse.nights + cameAndWent.nights + cameAndSkipped.nights
}

/** B12 right: nights settled, from the room nights: charged, complimentary, house use, day use. */
export const countSettledNights = async (reader: Reader, night: string): Promise<number> =>
  (
    await reader
      .selectFrom('room_night')
      .where('night', '=', night)
      .where('charge_kind', 'is not', null)
      .select(({ fn }) => fn.countAll<number>().as('nights'))
      .executeTakeFirstOrThrow()
  ).nights

const earlierNights = (reader: Reader, businessDate: string) =>
  reader
    .selectFrom('room_night')
    .where('room_night.charged_date', '=', businessDate)
    .where('room_night.night', '<', businessDate)

/** B12 left: who arrived on a date, after its roll, for the night before it. From the stays. */
export const countArrivalsForNightBefore = async (reader: Reader, businessDate: string): Promise<number> =>
  (
    await reader
      .selectFrom('stay')
      .where('checked_in_date', '=', businessDate)
      .where('arrival_date', '<', businessDate)
      .select(({ fn }) => fn.countAll<number>().as('stays'))
      .executeTakeFirstOrThrow()
  ).stays

/** B12 right: nights of earlier dates that were settled on a date. From the room nights. */
export const countEarlierNights = async (reader: Reader, businessDate: string): Promise<number> =>
  (
    await earlierNights(reader, businessDate)
      .select(({ fn }) => fn.countAll<number>().as('nights'))
      .executeTakeFirstOrThrow()
  ).nights

/** What nights of earlier dates brought on a date: the difference between revenue by stamp and by night. */
export const sumEarlierNights = async (
  reader: Reader,
  businessDate: string,
  currency: Currency,
): Promise<Money> => {
  const row = await earlierNights(reader, businessDate)
    .innerJoin('folio_line', 'folio_line.entry_id', 'room_night.charged_entry_id')
    .where('room_night.charge_kind', '=', 'charged')
    .select(({ fn }) => fn.sum<number | null>('folio_line.amount_minor').as('total'))
    .executeTakeFirstOrThrow()
  return Money.fromMinor(row.total ?? 0, currency)
}

/** What the nights of a date were sold for, and how many of them had a price. */
export const sumNightCharges = async (
  reader: Reader,
  night: string,
  currency: Currency,
): Promise<{ charged: number; revenue: Money }> => {
  const row = await reader
    .selectFrom('room_night')
    .innerJoin('folio_line', 'folio_line.entry_id', 'room_night.charged_entry_id')
    .where('room_night.night', '=', night)
    .where('room_night.charge_kind', '=', 'charged')
    .select(({ fn }) => [
      fn.countAll<number>().as('charged'),
      fn.sum<number | null>('folio_line.amount_minor').as('total'),
    ])
    .executeTakeFirstOrThrow()
  return { charged: row.charged, revenue: Money.fromMinor(row.total ?? 0, currency) }
}
