import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { SpotCheckTable } from './drawer.table.ts'

/** Keeps what a spot check found, and beside it, where it can be blanked, what the lead noted. */
export const insertSpotCheck = async (
  tx: Tx,
  row: Insertable<SpotCheckTable>,
  remark: string,
): Promise<void> => {
  await tx.insertInto('spot_check').values(row).execute()
  if (remark !== '')
    await tx.insertInto('spot_check_text').values({ count_id: row.count_id, remark }).execute()
}

/** What the same count found in other currencies, a row each. */
export const insertSpotCheckCurrencies = async (
  tx: Tx,
  countId: number,
  found: readonly { readonly expected: Money; readonly counted: Money }[],
): Promise<void> => {
  if (found.length === 0) return
  const rows = found.map(({ expected, counted }) => ({
    count_id: countId,
    currency: counted.currency,
    expected_minor: expected.toMinor(),
    counted_minor: counted.toMinor(),
  }))
  await tx.insertInto('spot_check_currency').values(rows).execute()
}
