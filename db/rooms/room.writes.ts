import type { HousekeepingState } from '@jiaoban/shared/rooms/room.types.ts'
import type { Tx } from '../kernel/tx.ts'

export const setHousekeepingState = async (
  tx: Tx,
  roomId: number,
  state: HousekeepingState,
): Promise<void> => {
  await tx.updateTable('room').set({ housekeeping_state: state }).where('id', '=', roomId).execute()
}
