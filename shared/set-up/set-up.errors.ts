import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface SetUpErrors {
  /** The page was opened from another machine and the code of the server's start was not given. */
  set_up_code_wrong: None
  administrator_missing: None
  username_repeated: { username: string }
  room_type_repeated: { type: string }
  room_number_repeated: { room: string }
  room_type_unknown: { room: string; type: string }
  desk_repeated: { desk: string }
  terminal_unknown: { desk: string; method: string }
  terminal_repeated: { desk: string; method: string }
  key_unknown: { desk: string; key: string }
  key_repeated: { desk: string; key: string }
  book_range_backwards: { first: string; last: string }
  book_digits_too_few: { last: number; digits: number }
  book_range_overlaps: { first: string; last: string }
  /** The safe could not fill every drawer with its float. */
  safe_below_floats: { safe: string; floats: string }
  business_date_in_future: { businessDate: string; calendarDate: string }
}

export const setUpError = errorsOf<SetUpErrors>()
