import type { Insertable } from 'kysely'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Tx } from '../kernel/tx.ts'
import type { CashDropTable } from './shift.table.ts'

export const insertDrop = async (tx: Tx, row: Insertable<CashDropTable>): Promise<void> => {
  await tx.insertInto('cash_drop').values(row).execute()
}

/** The general cashier's count of a bag, which decides. */
export const receiveBag = async (
  tx: Tx,
  dropId: number,
  receipt: { counted: Money; receivedBy: number; seq: number },
): Promise<void> => {
  await tx
    .updateTable('cash_drop')
    .set({
      state: 'received',
      received_minor: receipt.counted.toMinor(),
      received_by: receipt.receivedBy,
      received_seq: receipt.seq,
    })
    .where('id', '=', dropId)
    .execute()
}
