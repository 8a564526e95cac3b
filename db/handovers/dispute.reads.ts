import type { HandoverDispute, LineDecision } from '@jiaoban/shared/handovers/handover.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

const disputesQuery = (reader: Reader) =>
  reader
    .selectFrom('handover_dispute')
    .innerJoin('shift_count', 'shift_count.id', 'handover_dispute.count_id')
    .select(({ selectFrom }) => [
      'handover_dispute.id',
      'handover_dispute.handover_id',
      'handover_dispute.count_id',
      'shift_count.counted_by',
      'shift_count.counted_at',
      'shift_count.cash_minor',
      'shift_count.currency',
      selectFrom('handover_dispute_showing')
        .whereRef('handover_dispute_showing.dispute_id', '=', 'handover_dispute.id')
        .select(({ fn }) => fn.countAll<number>().as('showings'))
        .as('showings'),
    ])
    .orderBy('handover_dispute.id')

type DisputeRow = Awaited<ReturnType<ReturnType<typeof disputesQuery>['execute']>>[number]

const withLines = async (reader: Reader, rows: readonly DisputeRow[]): Promise<HandoverDispute[]> => {
  if (rows.length === 0) return []
  const lines = await reader
    .selectFrom('handover_dispute_line')
    .selectAll()
    .where(
      'dispute_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('label')
    .execute()
  const ofCounts = rows.map(({ count_id }) => count_id)
  const numbers = await reader
    .selectFrom('count_number')
    .selectAll()
    .where('count_id', 'in', ofCounts)
    .execute()
  const keys = await reader.selectFrom('count_key').selectAll().where('count_id', 'in', ofCounts).execute()
  return rows.map((row) => ({
    id: row.id,
    handoverId: row.handover_id,
    countedBy: row.counted_by,
    countedAt: row.counted_at,
    cash: Money.fromMinor(row.cash_minor, row.currency as Currency),
    numbers: numbers
      .filter(({ count_id }) => count_id === row.count_id)
      .map(({ book_id, next_number }) => ({ bookId: book_id, nextNumber: next_number })),
    keys: keys
      .filter(({ count_id }) => count_id === row.count_id)
      .map(({ key_code, quantity }) => ({ keyCode: key_code, quantity })),
    wasShown: (row.showings ?? 0) > 0,
    lines: lines
      .filter((line) => line.dispute_id === row.id)
      .map((line) => ({
        label: line.label,
        unit: line.unit,
        given: line.given_value,
        counted: line.counted_value,
      })),
  }))
}

/** Every count of a handover that was not what was given, the first one first. */
export const listDisputes = async (reader: Reader, handoverId: number): Promise<HandoverDispute[]> =>
  withLines(reader, await disputesQuery(reader).where('handover_id', '=', handoverId).execute())

/** What was decided on the numbers and keys of a handover. */
export const listLineDecisions = async (reader: Reader, handoverId: number): Promise<LineDecision[]> => {
  const rows = await reader
    .selectFrom('handover_decision')
    .innerJoin('handover_dispute', 'handover_dispute.id', 'handover_decision.dispute_id')
    .where('handover_dispute.handover_id', '=', handoverId)
    .selectAll('handover_decision')
    .orderBy('handover_decision.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    disputeId: row.dispute_id,
    label: row.label,
    outcome: row.outcome,
    answersId: row.answers_id,
    decidedBy: row.decided_by,
  }))
}

export const findDispute = async (
  reader: Reader,
  disputeId: number,
): Promise<HandoverDispute | undefined> => {
  const rows = await disputesQuery(reader).where('handover_dispute.id', '=', disputeId).execute()
  return (await withLines(reader, rows))[0]
}
