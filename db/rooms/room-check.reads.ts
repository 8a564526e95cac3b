import type { RoomDifference } from '@jiaoban/shared/rooms/room-check.rules.ts'
import type { Reader } from '../kernel/tx.ts'

export interface RoomCheck {
  readonly id: number
  readonly checkTime: string
  readonly takenAt: string
  readonly takenBy: string
  readonly differences: readonly RoomDifference[]
}

/** The checks of a business date in the order of their hours, each with its differences. */
export const listRoomChecks = async (reader: Reader, businessDate: string): Promise<RoomCheck[]> => {
  const checks = await reader
    .selectFrom('room_check')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'room_check.taken_by')
    .where('room_check.business_date', '=', businessDate)
    .select([
      'room_check.id',
      'room_check.check_time',
      'room_check.taken_at',
      'staff_profile.display_name as taken_by',
    ])
    .orderBy('room_check.check_time')
    .execute()
  const differences = await reader
    .selectFrom('room_check_difference')
    .innerJoin('room_check', 'room_check.id', 'room_check_difference.room_check_id')
    .innerJoin('room', 'room.id', 'room_check_difference.room_id')
    .where('room_check.business_date', '=', businessDate)
    .select([
      'room_check_difference.room_check_id as check_id',
      'room.id as room_id',
      'room.number',
      'room_check_difference.is_only_at_desk',
    ])
    .orderBy('room.number')
    .execute()
  return checks.map((check) => ({
    id: check.id,
    checkTime: check.check_time,
    takenAt: check.taken_at,
    takenBy: check.taken_by ?? '',
    differences: differences
      .filter(({ check_id }) => check_id === check.id)
      .map((row) => ({ roomId: row.room_id, number: row.number, isOnlyAtDesk: row.is_only_at_desk === 1 })),
  }))
}
