import type { Tx } from '../kernel/tx.ts'

export const insertTransfer = async (
  tx: Tx,
  transfer: { outLineId: number; inLineId: number; sourceLineId: number },
): Promise<void> => {
  await tx
    .insertInto('folio_transfer')
    .values({
      out_line_id: transfer.outLineId,
      in_line_id: transfer.inLineId,
      source_line_id: transfer.sourceLineId,
    })
    .execute()
}

/** Why a line takes back or lowers another. */
export const insertLineReason = async (
  tx: Tx,
  reason: { lineId: number; ofLineId: number; reasonCode: string; approvedBy: number | null },
): Promise<void> => {
  await tx
    .insertInto('folio_line_reason')
    .values({
      folio_line_id: reason.lineId,
      of_line_id: reason.ofLineId,
      reason_code: reason.reasonCode,
      approved_by: reason.approvedBy,
    })
    .execute()
}
