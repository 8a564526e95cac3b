import type { PeriodKind } from '@jiaoban/shared/closings/period.types.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** Both dates included. */
export interface DateRange {
  readonly from: BusinessDate
  readonly until: BusinessDate
}

/** The first business date there ever was. */
export const readFoundingDate = async (reader: Reader): Promise<BusinessDate> =>
  (
    await reader
      .selectFrom('business_day')
      .orderBy('business_date')
      .limit(1)
      .select('business_date as businessDate')
      .executeTakeFirstOrThrow()
  ).businessDate

/** A sealed day or month, with what its seal says. */
export interface SealedPart {
  readonly name: string
  readonly number: string
  readonly firstSeq: number
  readonly lastSeq: number
  readonly period: Money
  readonly perpetual: Money
  readonly content: string
}

/** The business dates of a range, sealed or not. */
export const listBusinessDates = async (reader: Reader, { from, until }: DateRange): Promise<string[]> => {
  const rows = await reader
    .selectFrom('business_day')
    .where('business_date', '>=', from)
    .where('business_date', '<=', until)
    .orderBy('business_date')
    .select('business_date as businessDate')
    .execute()
  return rows.map(({ businessDate }) => businessDate)
}

/** The sealed days of a range, the first day first. */
export const listSealedDays = async (reader: Reader, { from, until }: DateRange): Promise<SealedPart[]> => {
  const rows = await reader
    .selectFrom('day_closing')
    .innerJoin('closing', 'closing.id', 'day_closing.closing_id')
    .innerJoin('closing_total', 'closing_total.closing_id', 'closing.id')
    .where('day_closing.business_date', '>=', from)
    .where('day_closing.business_date', '<=', until)
    .orderBy('day_closing.business_date')
    .select([
      'day_closing.business_date as name',
      'closing.number',
      'closing.first_seq as firstSeq',
      'closing.last_seq as lastSeq',
      'closing.content',
      'closing_total.currency',
      'closing_total.period_minor',
      'closing_total.perpetual_minor',
    ])
    .execute()
  return rows.map(toPart)
}

/** The closed months or years within a range of dates, the first first. */
export const listClosedPeriods = async (
  reader: Reader,
  kind: PeriodKind,
  { from, until }: DateRange,
): Promise<SealedPart[]> => {
  const rows = await reader
    .selectFrom('period_closing')
    .innerJoin('closing', 'closing.id', 'period_closing.closing_id')
    .innerJoin('closing_total', 'closing_total.closing_id', 'closing.id')
    .where('period_closing.scope', '=', kind)
    .where('period_closing.until_date', '>=', from)
    .where('period_closing.until_date', '<=', until)
    .orderBy('period_closing.period_name')
    .select([
      'period_closing.period_name as name',
      'closing.number',
      'closing.first_seq as firstSeq',
      'closing.last_seq as lastSeq',
      'closing.content',
      'closing_total.currency',
      'closing_total.period_minor',
      'closing_total.perpetual_minor',
    ])
    .execute()
  return rows.map(toPart)
}

const toPart = ({
  currency,
  period_minor,
  perpetual_minor,
  ...part
}: Omit<SealedPart, 'period' | 'perpetual'> & {
  readonly currency: string
  readonly period_minor: number
  readonly perpetual_minor: number
}): SealedPart => ({
  ...part,
  period: Money.fromMinor(period_minor, currency as Currency),
  perpetual: Money.fromMinor(perpetual_minor, currency as Currency),
})

/** The closed month or year that ends last; undefined before the first. */
export const findLastPeriod = async (
  reader: Reader,
  kind: PeriodKind,
): Promise<{ readonly name: string; readonly number: string } | undefined> =>
  reader
    .selectFrom('period_closing')
    .innerJoin('closing', 'closing.id', 'period_closing.closing_id')
    .where('period_closing.scope', '=', kind)
    .orderBy('period_closing.period_name', 'desc')
    .limit(1)
    .select(['period_closing.period_name as name', 'closing.number'])
    .executeTakeFirst()

/** The number of the closing a month or year has. */
export const findNumberOfPeriod = async (reader: Reader, name: string): Promise<string | undefined> =>
  (
    await reader
      .selectFrom('period_closing')
      .innerJoin('closing', 'closing.id', 'period_closing.closing_id')
      .where('period_closing.period_name', '=', name)
      .select('closing.number')
      .executeTakeFirst()
  )?.number

/** The office shift of a date, whose opening balances are those of the day before at its end. */
export const findOfficeShiftId = async (reader: Reader, businessDate: BusinessDate): Promise<number> =>
  (
    await reader
      .selectFrom('cashier_shift')
      .where('business_date', '=', businessDate)
      .where('kind', '=', 'office')
      .select('id')
      .executeTakeFirstOrThrow()
  ).id

/** What the postings of some dates moved in one control ledger, debits less credits. */
export interface ControlMove {
  readonly control: Control
  readonly amount: Money
}

/** Debits and credits of every control ledger over some dates; credits are negative. */
export const listMovesOfDates = async (reader: Reader, range: DateRange): Promise<ControlMove[]> => [
  ...(await movesOfSide(reader, range, 'debit_control')),
  ...(await movesOfSide(reader, range, 'credit_control')).map(({ control, amount }) => ({
    control,
    amount: amount.negated(),
  })),
]

const movesOfSide = async (
  reader: Reader,
  { from, until }: DateRange,
  side: 'debit_control' | 'credit_control',
): Promise<ControlMove[]> => {
  const rows = await reader
    .selectFrom('posting')
    .where('business_date', '>=', from)
    .where('business_date', '<=', until)
    .groupBy([side, 'currency'])
    .select(({ fn, ref }) => [
      ref(side).as('control'),
      'currency',
      fn.sum<number>('amount_minor').as('total'),
    ])
    .execute()
  return rows.map(({ control, currency, total }) => ({
    control: control as Control,
    amount: Money.fromMinor(total, currency as Currency),
  }))
}

/** What was short and what was over on a date, as booked. */
export interface DifferenceOfDate {
  readonly businessDate: BusinessDate
  readonly kind: 'short' | 'over'
  readonly amount: Money
}

/** Shorts and overs of some dates, each date and side apart. */
export const listDifferencesOfDates = async (
  reader: Reader,
  { from, until }: DateRange,
): Promise<DifferenceOfDate[]> => {
  const rows = await reader
    .selectFrom('over_short')
    .innerJoin('cashier_shift', 'cashier_shift.id', 'over_short.shift_id')
    .where('cashier_shift.business_date', '>=', from)
    .where('cashier_shift.business_date', '<=', until)
    .groupBy(['cashier_shift.business_date', 'over_short.kind', 'over_short.currency'])
    .select(({ fn }) => [
      'cashier_shift.business_date as businessDate',
      'over_short.kind',
      'over_short.currency',
      fn.sum<number>('over_short.amount_minor').as('total'),
    ])
    .execute()
  return rows.map(({ businessDate, kind, currency, total }) => ({
    businessDate,
    kind,
    amount: Money.fromMinor(total, currency as Currency),
  }))
}
