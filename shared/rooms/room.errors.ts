import { errorsOf } from '../kernel/domain-error.ts'

export interface RoomErrors {
  /** Somebody else holds the room on that night. */
  room_taken: { room: string; night: string }
  /** A guest is still in the room, whatever the nights say. */
  room_occupied: { room: string }
  room_not_clean: { room: string }
  room_out_of_order: { room: string }
  night_already_charged: { night: string }
}

export const roomError = errorsOf<RoomErrors>()
