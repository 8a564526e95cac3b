import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Difference, DifferenceMove } from '@jiaoban/shared/shifts/difference.types.ts'
import type { Reader } from '../kernel/tx.ts'

const differencesQuery = (reader: Reader) =>
  reader
    .selectFrom('difference')
    .innerJoin('cashier_shift', 'cashier_shift.id', 'difference.shift_id')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'difference.staff_id')
    .leftJoin('document', 'document.id', 'difference.document_id')
    .select(({ selectFrom }) => [
      'difference.id',
      'difference.kind',
      'difference.origin',
      'difference.amount_minor',
      'difference.currency',
      // Whoever was decided on still owes it.
      selectFrom('difference_move')
        .whereRef('difference_move.difference_id', '=', 'difference.id')
        .where('difference_move.kind', '<>', 'assigned')
        .select(({ fn }) => fn.sum<number | null>('difference_move.amount_minor').as('total'))
        .as('settled_minor'),
      'difference.state',
      'difference.staff_id',
      'staff_profile.display_name as staff_name',
      'cashier_shift.number as shift_number',
      'difference.business_date',
      'difference.document_id',
      'document.number as document_number',
      'difference.matter_id',
    ])

type DifferenceRow = Awaited<ReturnType<ReturnType<typeof differencesQuery>['execute']>>[number]

const toDifference = (row: DifferenceRow): Difference => {
  const currency = row.currency as Currency
  const amount = Money.fromMinor(row.amount_minor, currency)
  return {
    id: row.id,
    kind: row.kind,
    origin: row.origin,
    amount,
    left: amount.minus(Money.fromMinor(row.settled_minor ?? 0, currency)),
    state: row.state,
    staffId: row.staff_id,
    staffName: row.staff_name ?? '',
    shiftNumber: row.shift_number,
    businessDate: row.business_date,
    documentId: row.document_id,
    documentNumber: row.document_number,
    matterId: row.matter_id,
  }
}

export const findDifference = async (reader: Reader, id: number): Promise<Difference | undefined> => {
  const row = await differencesQuery(reader).where('difference.id', '=', id).executeTakeFirst()
  return row && toDifference(row)
}

/** What is pending or owed, or what has ended; the newest first. */
export const listDifferenceItems = async (
  reader: Reader,
  { isEnded, limit }: { isEnded: boolean; limit: number },
): Promise<Difference[]> => {
  const rows = await differencesQuery(reader)
    .where('difference.state', isEnded ? 'not in' : 'in', ['pending', 'owed'])
    .orderBy('difference.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toDifference)
}

/** Every step of the money of some differences, in order. */
export const listDifferenceMoves = async (
  reader: Reader,
  differenceIds: readonly number[],
): Promise<(DifferenceMove & { differenceId: number })[]> => {
  if (differenceIds.length === 0) return []
  const rows = await reader
    .selectFrom('difference_move')
    .leftJoin('document', 'document.id', 'difference_move.document_id')
    .leftJoin('staff_profile as mover', 'mover.staff_id', 'difference_move.moved_by')
    .leftJoin('staff_profile as approver', 'approver.staff_id', 'difference_move.approved_by')
    .where('difference_move.difference_id', 'in', differenceIds)
    .select([
      'difference_move.id',
      'difference_move.difference_id',
      'difference_move.kind',
      'difference_move.amount_minor',
      'difference_move.currency',
      'difference_move.document_id',
      'document.number as document_number',
      'difference_move.moved_at',
      'mover.display_name as moved_by',
      'approver.display_name as approved_by',
    ])
    .orderBy('difference_move.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    differenceId: row.difference_id,
    kind: row.kind,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    documentId: row.document_id,
    documentNumber: row.document_number,
    movedAt: row.moved_at,
    movedBy: row.moved_by ?? '',
    approvedBy: row.approved_by,
  }))
}

/** The first handover until a date whose difference nobody has decided on, with what it came to, signed. */
export const findUndecidedDispute = async (
  reader: Reader,
  until: string,
): Promise<{ shift: string; amount: string } | undefined> => {
  const row = await differencesQuery(reader)
    .innerJoin('open_matter', 'open_matter.id', 'difference.matter_id')
    .where('open_matter.kind', '=', 'dispute')
    .where('difference.state', '=', 'pending')
    .where('difference.business_date', '<=', until)
    .orderBy('difference.id')
    .executeTakeFirst()
  if (!row) return undefined
  const { kind, amount, shiftNumber } = toDifference(row)
  return { shift: shiftNumber, amount: (kind === 'short' ? amount.negated() : amount).toString() }
}
