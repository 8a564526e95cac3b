import type { Tx } from '../kernel/tx.ts'

export interface NewTraining {
  readonly id: number
  readonly number: number
  readonly deskCount: number
  readonly openedBy: number
  readonly openedAt: string
  readonly openedDate: string
  readonly openedSeq: number
  /** The head before the first row of its journal. */
  readonly recordedHash: string
}

export const insertTraining = async (tx: Tx, training: NewTraining): Promise<void> => {
  await tx
    .insertInto('training')
    .values({
      id: training.id,
      number: training.number,
      state: 'open',
      desk_count: training.deskCount,
      opened_by: training.openedBy,
      opened_at: training.openedAt,
      opened_date: training.openedDate,
      opened_seq: training.openedSeq,
      closed_by: null,
      closed_at: null,
      closed_seq: null,
      recorded_seq: 0,
      recorded_hash: training.recordedHash,
    })
    .execute()
}

/** Its journal is recorded up to here. */
export const setRecorded = async (
  tx: Tx,
  id: number,
  head: { readonly seq: number; readonly hash: string },
): Promise<void> => {
  await tx
    .updateTable('training')
    .set({ recorded_seq: head.seq, recorded_hash: head.hash })
    .where('id', '=', id)
    .execute()
}

export const closeTrainingRow = async (
  tx: Tx,
  id: number,
  by: { readonly staffId: number; readonly at: string; readonly seq: number },
): Promise<void> => {
  await tx
    .updateTable('training')
    .set({ state: 'closed', closed_by: by.staffId, closed_at: by.at, closed_seq: by.seq })
    .where('id', '=', id)
    .execute()
}
