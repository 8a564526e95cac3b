import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { BankDepositTable, SafeCountPieceTable, SafeCountTable } from './drawer.table.ts'

export const insertBankDeposit = async (tx: Tx, row: Insertable<BankDepositTable>): Promise<void> => {
  await tx.insertInto('bank_deposit').values(row).execute()
}

/** Keeps a count of the safe by its notes and coins. */
export const insertSafeCount = async (
  tx: Tx,
  row: Insertable<SafeCountTable>,
  pieces: readonly Omit<Insertable<SafeCountPieceTable>, 'safe_count_id'>[],
): Promise<void> => {
  await tx.insertInto('safe_count').values(row).execute()
  if (pieces.length === 0) return
  await tx
    .insertInto('safe_count_piece')
    .values(pieces.map((piece) => ({ ...piece, safe_count_id: row.id })))
    .execute()
}
