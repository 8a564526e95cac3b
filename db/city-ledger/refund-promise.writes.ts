import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { RefundPromiseTable } from './refund-promise.table.ts'

export const insertPromise = async (tx: Tx, row: Insertable<RefundPromiseTable>): Promise<void> => {
  await tx.insertInto('refund_promise').values(row).execute()
}

/** Marks a promise as kept. It is paid once, whole. */
export const markPromisePaid = async (tx: Tx, promiseId: number, documentId: number): Promise<void> => {
  await tx
    .updateTable('refund_promise')
    .set({ paid_document_id: documentId })
    .where('id', '=', promiseId)
    .execute()
}
