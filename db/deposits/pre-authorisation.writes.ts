import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { PreAuthorisationTable } from './pre-authorisation.table.ts'

export const insertPreAuthorisation = async (
  tx: Tx,
  row: Omit<Insertable<PreAuthorisationTable>, 'state' | 'captured_minor' | 'document_id' | 'settled_seq'>,
): Promise<void> => {
  await tx
    .insertInto('pre_authorisation')
    .values({ ...row, state: 'held', captured_minor: null, document_id: null, settled_seq: null })
    .execute()
}

/** Captured by the receipt of the payment it became. */
export const markCaptured = async (
  tx: Tx,
  id: number,
  capture: { amount: Money; documentId: number; seq: number },
): Promise<void> => {
  await tx
    .updateTable('pre_authorisation')
    .set({
      state: 'captured',
      captured_minor: capture.amount.toMinor(),
      document_id: capture.documentId,
      settled_seq: capture.seq,
    })
    .where('id', '=', id)
    .execute()
}

export const markReleased = async (tx: Tx, id: number, seq: number): Promise<void> => {
  await tx
    .updateTable('pre_authorisation')
    .set({ state: 'released', settled_seq: seq })
    .where('id', '=', id)
    .execute()
}
