import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export interface SpotCheck {
  readonly countId: number
  readonly checkedBy: number
  readonly countedAt: string
  readonly expected: Money
  readonly counted: Money
}

/** The spot checks of a shift, in their order. */
export const listSpotChecks = async (reader: Reader, shiftId: number): Promise<SpotCheck[]> => {
  const rows = await reader
    .selectFrom('spot_check')
    .innerJoin('shift_count', 'shift_count.id', 'spot_check.count_id')
    .where('spot_check.shift_id', '=', shiftId)
    .select([
      'spot_check.count_id',
      'spot_check.checked_by',
      'shift_count.counted_at',
      'spot_check.expected_minor',
      'spot_check.counted_minor',
      'spot_check.currency',
    ])
    .orderBy('spot_check.count_id')
    .execute()
  return rows.map((row) => ({
    countId: row.count_id,
    checkedBy: row.checked_by,
    countedAt: row.counted_at,
    expected: Money.fromMinor(row.expected_minor, row.currency as Currency),
    counted: Money.fromMinor(row.counted_minor, row.currency as Currency),
  }))
}
