import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

/** A key in both languages: `钱箱钥匙 2`, `Cash-box keys 2`. */
type KeyFacts = { key: string; keyEn: string }

export interface ShiftErrors {
  desk_not_found: None
  shift_already_open: { desk: string }
  cashier_has_shift: { shift: string }
  handover_waiting: { desk: string }
  float_differs: { floatAmount: string; counted: string }
  denomination_unknown: { value: string }
  /** A denomination, key, book, terminal or kind of paper that stands in a count twice. */
  counted_twice: { what: string; which: string }
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
  difference_decided: None
  /** An over is never decided as a short, nor a short as an over. */
  difference_of_other_kind: None
  short_not_owed: None
  repayment_above_debt: { left: string; amount: string }
  /** Who left the house cannot be made to bear a short. */
  bearer_not_active: { name: string }
  /** Above what a cashier may pay out alone; a second person's PIN cures it. */
  paid_out_needs_approval: { limit: string }
  petty_expense_needs_approval: { limit: string }
  tip_above_owed: { owed: string; asked: string }
  paid_out_not_found: None
  paid_out_already_taken_back: { voucher: string }
  /** What an earlier shift paid out is in that shift's report; its cash does not come back here. */
  paid_out_of_another_shift: { voucher: string }
  paid_out_on_bill: { voucher: string }
  /** Only change that came from the safe in this shift goes back there; takings leave in a bag. */
  change_above_fetched: { fetched: string; asked: string }
  /** A top-up brings the drawer to its float and not beyond. */
  float_not_below: None
  change_differs: { given: string; received: string }
  cashier_not_present: { cashier: string }
  shift_not_running: { state: string }
  bank_slip_used: { slip: string }
  relief_running: None
  relief_by_oneself: None
  reliever_has_shift: { shift: string }
  relief_not_running: None
  /** The other side of the relief, and nobody else. */
  relief_of_others: { name: string }
  /** A count that differs is booked, and a lead approves. */
  relief_difference_needs_approval: None
  /** Without the other side a lead must be there. */
  relief_alone_needs_approval: None
  relief_before_hand_over: { reliever: string }
  key_not_found: { keyCode: string; number: string }
  /** It is out with somebody. */
  key_not_in_place: KeyFacts
  key_not_out: KeyFacts
  key_gone: KeyFacts
  key_not_gone: KeyFacts
  key_in_safe: KeyFacts
  /** It belongs to another desk, or to the safe. */
  key_of_other_place: KeyFacts
  key_of_running_desk: KeyFacts & { desk: string }
  key_holder_not_present: { holder: string }
}

export const shiftError = errorsOf<ShiftErrors>()
