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

/** The spot checks of a shift, in their order; a row for each currency that was counted, the hotel's own first. */
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
  const foreign = await reader
    .selectFrom('spot_check_currency')
    .innerJoin('spot_check', 'spot_check.count_id', 'spot_check_currency.count_id')
    .where('spot_check.shift_id', '=', shiftId)
    .select([
      'spot_check_currency.count_id',
      'spot_check_currency.expected_minor',
      'spot_check_currency.counted_minor',
      'spot_check_currency.currency',
    ])
    .orderBy('spot_check_currency.currency')
    .execute()
  return rows.flatMap((row) =>
    [row, ...foreign.filter(({ count_id: countId }) => countId === row.count_id)].map((found) => ({
      countId: row.count_id,
      checkedBy: row.checked_by,
      countedAt: row.counted_at,
      expected: Money.fromMinor(found.expected_minor, found.currency as Currency),
      counted: Money.fromMinor(found.counted_minor, found.currency as Currency),
    })),
  )
}
