import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { StayExtras } from '@jiaoban/shared/stays/stay-extra.types.ts'
import { chunksOf } from '../kernel/chunks.ts'
import type { Reader } from '../kernel/tx.ts'

const extrasQuery = (reader: Reader) =>
  reader
    .selectFrom('stay_extra')
    .select(['stay_id', 'extra_beds', 'extra_bed_minor', 'breakfasts', 'breakfast_minor', 'currency'])

type ExtraRow = Awaited<ReturnType<ReturnType<typeof extrasQuery>['execute']>>[number]

const toExtras = (row: ExtraRow): StayExtras => {
  const currency = row.currency as Currency
  return {
    extraBeds: row.extra_beds,
    extraBedPrice: Money.fromMinor(row.extra_bed_minor, currency),
    breakfasts: row.breakfasts,
    breakfastPrice: Money.fromMinor(row.breakfast_minor, currency),
  }
}

/** What a stay takes beside its room; undefined when it takes nothing. */
export const findStayExtras = async (reader: Reader, stayId: number): Promise<StayExtras | undefined> => {
  const row = await extrasQuery(reader).where('stay_id', '=', stayId).executeTakeFirst()
  return row && toExtras(row)
}

/** What some stays take beside their rooms, by stay; those that take nothing are not in it. */
export const listExtrasOfStays = async (
  reader: Reader,
  stayIds: readonly number[],
): Promise<ReadonlyMap<number, StayExtras>> => {
  const rows: ExtraRow[] = []
  for (const chunk of chunksOf(stayIds))
    rows.push(...(await extrasQuery(reader).where('stay_id', 'in', chunk).execute()))
  return new Map(rows.map((row) => [row.stay_id, toExtras(row)]))
}
