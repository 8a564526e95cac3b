import type { ClosingScope } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export interface LastClosing {
  readonly number: string
  readonly lastSeq: number
  readonly perpetual: Money
}

/** The newest closing of a scope: its number and its perpetual total are carried on. */
export const findLastClosing = async (
  reader: Reader,
  scope: ClosingScope,
  currency: Currency,
): Promise<LastClosing | undefined> => {
  const row = await reader
    .selectFrom('closing')
    .innerJoin('closing_total', 'closing_total.closing_id', 'closing.id')
    .where('closing.scope', '=', scope)
    .where('closing_total.currency', '=', currency)
    .select(['closing.number', 'closing.last_seq', 'closing_total.perpetual_minor'])
    .orderBy('closing.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      number: row.number,
      lastSeq: row.last_seq,
      perpetual: Money.fromMinor(row.perpetual_minor, currency),
    }
  )
}

export interface ClosingItem {
  readonly id: number
  readonly number: string
  readonly scope: ClosingScope
  /** Of a month or year, its last. */
  readonly businessDate: string
  readonly sealedAt: string
  readonly headHash: string
  readonly periodName: string | null
  readonly shiftId: number | null
  readonly shiftNumber: string | null
  readonly kind: 'desk' | 'office' | null
  readonly cashierName: string | null
  readonly currency: Currency
  readonly period: Money
  /** Shorts and overs as booked, apart. */
  readonly short: Money
  readonly over: Money
}

const closingsQuery = (reader: Reader) =>
  reader
    .selectFrom('closing')
    .innerJoin('closing_total', 'closing_total.closing_id', 'closing.id')
    .leftJoin('shift_closing', 'shift_closing.closing_id', 'closing.id')
    .leftJoin('period_closing', 'period_closing.closing_id', 'closing.id')
    .leftJoin('cashier_shift', 'cashier_shift.id', 'shift_closing.shift_id')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'cashier_shift.cashier_id')
    .select(({ selectFrom }) => [
      'closing.id',
      'closing.number',
      'closing.scope',
      'closing.business_date',
      'closing.sealed_at',
      'closing.head_hash',
      'period_closing.period_name',
      'cashier_shift.id as shift_id',
      'cashier_shift.number as shift_number',
      'cashier_shift.kind',
      'staff_profile.display_name',
      'closing_total.currency',
      'closing_total.period_minor',
      selectFrom('over_short')
        .whereRef('over_short.shift_id', '=', 'cashier_shift.id')
        .where('over_short.kind', '=', 'short')
        .whereRef('over_short.currency', '=', 'closing_total.currency')
        .select(({ fn }) => fn.sum<number | null>('over_short.amount_minor').as('short'))
        .as('short'),
      selectFrom('over_short')
        .whereRef('over_short.shift_id', '=', 'cashier_shift.id')
        .where('over_short.kind', '=', 'over')
        .whereRef('over_short.currency', '=', 'closing_total.currency')
        .select(({ fn }) => fn.sum<number | null>('over_short.amount_minor').as('over'))
        .as('over'),
    ])

type ClosingRow = Awaited<ReturnType<ReturnType<typeof closingsQuery>['execute']>>[number]

const toClosingItem = (row: ClosingRow): ClosingItem => {
  const currency = row.currency as Currency
  return {
    id: row.id,
    number: row.number,
    scope: row.scope,
    businessDate: row.business_date,
    sealedAt: row.sealed_at,
    headHash: row.head_hash,
    periodName: row.period_name,
    shiftId: row.shift_id,
    shiftNumber: row.shift_number,
    kind: row.kind,
    cashierName: row.display_name,
    currency,
    period: Money.fromMinor(row.period_minor, currency),
    short: Money.fromMinor(row.short ?? 0, currency),
    over: Money.fromMinor(row.over ?? 0, currency),
  }
}

export interface ClosingFilter {
  readonly scope?: ClosingScope | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly limit: number
}

/** The newest closings that fit the filter: the last sealed first or, of a range of dates, those of its last date. */
export const listClosings = async (reader: Reader, filter: ClosingFilter): Promise<ClosingItem[]> => {
  const isOfDates = filter.from !== undefined || filter.until !== undefined
  const rows = await closingsQuery(reader)
    .$if(filter.scope !== undefined, (query) => query.where('closing.scope', '=', filter.scope ?? 'shift'))
    .$if(filter.from !== undefined, (query) => query.where('closing.business_date', '>=', filter.from ?? ''))
    .$if(filter.until !== undefined, (query) =>
      query.where('closing.business_date', '<=', filter.until ?? ''),
    )
    .$if(isOfDates, (query) => query.orderBy('closing.business_date', 'desc'))
    .orderBy('closing.id', 'desc')
    .limit(filter.limit)
    .execute()
  return rows.map(toClosingItem)
}

/** A sealed report as stored: never rendered again from live rows. */
export const findClosing = async (
  reader: Reader,
  id: number,
): Promise<
  (ClosingItem & { content: string; digest: string; signature: string; publicKey: string }) | undefined
> => {
  const row = await closingsQuery(reader).where('closing.id', '=', id).executeTakeFirst()
  const seal = await reader
    .selectFrom('closing')
    .innerJoin('signing_key', 'signing_key.id', 'closing.signing_key_id')
    .where('closing.id', '=', id)
    .select(['content', 'digest', 'signature', 'public_key as publicKey'])
    .executeTakeFirst()
  return row && seal && { ...toClosingItem(row), ...seal }
}
