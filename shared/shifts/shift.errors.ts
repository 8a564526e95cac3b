import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface ShiftErrors {
  desk_not_found: None
  shift_already_open: { desk: string }
  cashier_has_shift: { shift: string }
  handover_waiting: { desk: string }
  float_differs: { floatAmount: string; counted: string }
  denomination_unknown: { value: string }
  keys_differ: { key: string }
  terminal_not_of_desk: None
  book_not_of_desk: None
  count_incomplete: { what: string }
  shift_not_counted: None
  recount_needs_approval: None
  nothing_differs: None
  drop_above_takings: { takings: string; amount: string }
  bag_number_used: { bag: string }
  bag_not_found: None
  bag_already_received: { bag: string }
  safe_too_low: { available: string; asked: string }
  drawer_too_low: { available: string; asked: string }
}

export const shiftError = errorsOf<ShiftErrors>()
