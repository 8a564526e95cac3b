import type { SetUpErrors } from '../../set-up/set-up.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const setUpErrors: ErrorSentences<SetUpErrors> = {
  set_up_code_wrong: () =>
    'The set-up code is wrong; the hotel was not created. Enter the code the server printed when it started.',
  administrator_missing: () =>
    'Nobody is an administrator; the hotel was not created. Make at least one colleague an administrator.',
  username_repeated: ({ username }) =>
    `Two people have the user name “${username}”; the hotel was not created. Change one of them.`,
  room_type_repeated: ({ type }) =>
    `The room type code “${type}” stands twice; the hotel was not created. Change one of them.`,
  room_number_repeated: ({ room }) =>
    `The room number “${room}” stands twice; the hotel was not created. Change one of them.`,
  room_type_unknown: ({ room, type }) =>
    `Room ${room} has the type “${type}”, which is not listed; the hotel was not created. Add the type or choose another.`,
  desk_repeated: ({ desk }) =>
    `The desk code “${desk}” stands twice; the hotel was not created. Change one of them.`,
  terminal_unknown: ({ desk, method }) =>
    `Desk ${desk} has a terminal for “${method}”, which is no payment method; the hotel was not created. Choose again.`,
  terminal_repeated: ({ desk, method }) =>
    `Desk ${desk} has the terminal “${method}” twice; the hotel was not created. Remove one.`,
  key_unknown: ({ desk, key }) =>
    `Desk ${desk} holds the key “${key}”, which is not listed; the hotel was not created. Choose again.`,
  key_repeated: ({ desk, key }) =>
    `Desk ${desk} has the key “${key}” twice; the hotel was not created. Put the quantities together.`,
  book_range_backwards: ({ first, last }) =>
    `The invoice book ends at ${last}, before its first number ${first}; the hotel was not created. Check both numbers.`,
  book_digits_too_few: ({ last, digits }) =>
    `The last number ${last} of the invoice book has more than ${digits} digits; the hotel was not created. Check the digits.`,
  book_range_overlaps: ({ first, last }) =>
    `The invoice book ${first}–${last} shares numbers with another; the hotel was not created. Check both ranges.`,
  safe_below_floats: ({ safe, floats }) =>
    `The safe holds ${safe}, less than the floats of all desks, ${floats}; the hotel was not created. Correct one of them.`,
  business_date_in_future: ({ businessDate, calendarDate }) =>
    `The business date ${businessDate} is later than today, ${calendarDate}; the hotel was not created. Choose today or an earlier day.`,
}
