import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Relief, ReliefCount } from '@jiaoban/shared/shifts/relief.types.ts'
import type { Selectable } from 'kysely'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'
import type { ReliefTable } from './relief.table.ts'

const toRelief = (row: Selectable<ReliefTable>): Relief => ({
  id: row.id,
  shiftId: row.shift_id,
  ownerId: row.owner_id,
  relieverId: row.reliever_id,
  state: row.state,
  startedAt: row.started_at,
  endedAt: row.ended_at,
})

const running = (reader: Reader) =>
  reader.selectFrom('relief').selectAll().where('state', '=', literal('running'))

/** The relief of a shift that runs now. */
export const findRunningRelief = async (reader: Reader, shiftId: number): Promise<Relief | undefined> => {
  const row = await running(reader).where('shift_id', '=', shiftId).executeTakeFirst()
  return row && toRelief(row)
}

/** The relief in which a person is the cashier who is away, or the reliever. */
export const findReliefOf = async (reader: Reader, staffId: number): Promise<Relief | undefined> => {
  const row = await running(reader)
    .where(({ eb, or }) => or([eb('owner_id', '=', staffId), eb('reliever_id', '=', staffId)]))
    .executeTakeFirst()
  return row && toRelief(row)
}

/** Every relief that runs now. */
export const listRunningReliefs = async (reader: Reader): Promise<Relief[]> =>
  (await running(reader).orderBy('id').execute()).map(toRelief)

/** The reliefs of a shift in their order, each with its counts: on the way out, on the way back, by currency. */
export const listReliefsOfShift = async (
  reader: Reader,
  shiftId: number,
): Promise<(Relief & { readonly counts: readonly ReliefCount[] })[]> => {
  const reliefs = await reader
    .selectFrom('relief')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .orderBy('id')
    .execute()
  if (reliefs.length === 0) return []
  const counts = await reader
    .selectFrom('relief_count')
    .selectAll()
    .where(
      'relief_id',
      'in',
      reliefs.map(({ id }) => id),
    )
    .orderBy('count_id')
    .orderBy('currency')
    .execute()
  return reliefs.map((row) => ({
    ...toRelief(row),
    counts: counts
      .filter(({ relief_id }) => relief_id === row.id)
      .map((count) => ({
        direction: count.direction,
        custodianId: count.custodian_id,
        expected: Money.fromMinor(count.expected_minor, count.currency as Currency),
        counted: Money.fromMinor(count.counted_minor, count.currency as Currency),
      })),
  }))
}
