import type { Tx } from '../kernel/tx.ts'

export interface NewInspection {
  readonly id: number
  readonly stayId: number
  readonly roomId: number
  readonly requestedBy: number
  readonly requestedAt: string
}

/** Asks for an inspection. Refused by `inspection_one_open_per_stay`. */
export const insertInspection = async (tx: Tx, inspection: NewInspection): Promise<void> => {
  await tx
    .insertInto('inspection')
    .values({
      id: inspection.id,
      stay_id: inspection.stayId,
      room_id: inspection.roomId,
      state: 'requested',
      outcome: null,
      requested_by: inspection.requestedBy,
      requested_at: inspection.requestedAt,
      answered_by: null,
      answered_at: null,
    })
    .execute()
}

export interface InspectionAnswer {
  readonly outcome: 'clean' | 'charges'
  readonly leftItems: string
  readonly by: number
  readonly at: string
}

export const markInspectionAnswered = async (
  tx: Tx,
  inspectionId: number,
  answer: InspectionAnswer,
): Promise<void> => {
  await tx
    .updateTable('inspection')
    .set({ state: 'answered', outcome: answer.outcome, answered_by: answer.by, answered_at: answer.at })
    .where('id', '=', inspectionId)
    .execute()
  if (answer.leftItems === '') return
  await tx
    .insertInto('inspection_note')
    .values({ inspection_id: inspectionId, left_items: answer.leftItems })
    .execute()
}

export const markInspectionCancelled = async (tx: Tx, inspectionId: number): Promise<void> => {
  await tx.updateTable('inspection').set({ state: 'cancelled' }).where('id', '=', inspectionId).execute()
}
