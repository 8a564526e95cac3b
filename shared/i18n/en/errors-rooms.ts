import type { RoomErrors } from '../../rooms/room.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const roomErrors: ErrorSentences<RoomErrors> = {
  room_taken: ({ room, night }) =>
    `Room ${room} is held by somebody else on the night of ${night}. Nothing was done. Choose another room or other dates.`,
  room_occupied: ({ room }) =>
    `A guest is still in room ${room}. Nothing was done. Check that guest out first, or choose another room.`,
  room_not_clean: ({ room }) =>
    `Room ${room} is not made yet. Nothing was done. Choose a clean room or, if the guest agrees, tick that it is accepted as it is.`,
  room_out_of_order: ({ room }) => `Room ${room} is out of order. Nothing was done. Choose another room.`,
  night_already_charged: ({ night }) =>
    `The night of ${night} is charged already and was not charged again. Reload and look at the folio.`,
}
