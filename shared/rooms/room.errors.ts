import { errorsOf } from '../kernel/domain-error.ts'

export interface RoomErrors {
  /** Somebody else holds the room on that night. */
  room_taken: { room: string; night: string }
  /** A guest is still in the room, whatever the nights say. */
  room_occupied: { room: string }
  room_not_clean: { room: string }
  room_out_of_order: { room: string }
  out_of_order_dates_wrong: { fromDate: string; untilDate: string; current: string }
  /** As many rooms of the type are held or promised that night as can be sold. */
  room_type_full: { roomType: string; night: string }
  /** A price for a night that is not slept, or two for one night. */
  night_rate_misplaced: { night: string }
  room_check_not_set: { time: string }
  room_check_taken: { time: string }
  night_already_charged: { night: string }
}

export const roomError = errorsOf<RoomErrors>()
