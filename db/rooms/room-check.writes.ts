import type { RoomDifference } from '@jiaoban/shared/rooms/room-check.rules.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewRoomCheck {
  readonly id: number
  readonly businessDate: string
  readonly checkTime: string
  readonly takenAt: string
  readonly takenBy: number
  readonly matterId: number | null
}

/** Writes a check and what it found. Refused by `room_check_once_an_hour` when the hour was checked. */
export const insertRoomCheck = async (
  tx: Tx,
  check: NewRoomCheck,
  differences: readonly RoomDifference[],
): Promise<void> => {
  await tx
    .insertInto('room_check')
    .values({
      id: check.id,
      business_date: check.businessDate,
      check_time: check.checkTime,
      taken_at: check.takenAt,
      taken_by: check.takenBy,
      matter_id: check.matterId,
    })
    .execute()
  if (differences.length === 0) return
  const rows = differences.map(({ roomId, isOnlyAtDesk }) => ({
    room_check_id: check.id,
    room_id: roomId,
    is_only_at_desk: isOnlyAtDesk ? (1 as const) : (0 as const),
  }))
  await tx.insertInto('room_check_difference').values(rows).execute()
}
