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
  out_of_order_dates_wrong: ({ fromDate, untilDate, current }) =>
    `A room cannot be out of order from ${fromDate} until ${untilDate}. Nothing was saved. Begin on ${current} or later, and end within a year.`,
  room_type_full: ({ roomType, night }) =>
    `Every ${roomType} room is held or promised on the night of ${night}. Nothing was done. Choose another type, or other dates.`,
  night_rate_misplaced: ({ night }) =>
    `The price for the night of ${night} does not belong to this stay. Nothing was saved. Check the price of each night.`,
  room_check_not_set: ({ time }) =>
    `The house has no room check at ${time}. Nothing was saved. Choose one of its hours.`,
  room_check_taken: ({ time }) => `The room check of ${time} was recorded today already. Nothing was saved.`,
  night_already_charged: ({ night }) =>
    `The night of ${night} is charged already and was not charged again. Reload and look at the folio.`,
}
