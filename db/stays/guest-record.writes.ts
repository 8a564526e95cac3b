import type { Tx } from '../kernel/tx.ts'

/** Who read what is personal, and when. Not a command: it moves nothing (design.md, section 2). */
export const insertGuestRecordReadings = async (
  tx: Tx,
  guestIds: readonly number[],
  reading: { staffId: number; at: string },
): Promise<void> => {
  if (guestIds.length === 0) return
  await tx
    .insertInto('guest_record_reading')
    .values(
      guestIds.map((guestId) => ({ guest_id: guestId, staff_id: reading.staffId, read_at: reading.at })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
