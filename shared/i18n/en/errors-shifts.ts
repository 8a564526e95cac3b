import type { ShiftErrors } from '../../shifts/shift.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

/** The parts of a count, as the form calls them. */
const counted = {
  number_book: 'next number of a book',
  key: 'keys',
  terminal: 'totals of a terminal',
  paper: 'papers',
}

export const shiftErrors: ErrorSentences<ShiftErrors> = {
  desk_not_found: () =>
    'This desk does not exist or is not in use. No shift was opened. Choose another desk.',
  shift_already_open: ({ desk }) =>
    `Desk ${desk} is held by somebody. No shift was opened. Choose another desk, or wait for the handover.`,
  cashier_has_shift: ({ shift }) =>
    `You still hold shift ${shift}. No other was opened. Hand that one over first.`,
  handover_waiting: ({ desk }) =>
    `A float waits at desk ${desk}. No shift was opened from the safe. Count the float and accept it.`,
  float_differs: ({ floatAmount, counted: found }) =>
    `The float must be ${formatAmount(floatAmount)}, and ${formatAmount(found)} was counted. No shift was opened. Count again; if it still differs, call a lead.`,
  denomination_unknown: ({ value }) =>
    `There is no note or coin of ${value}. The count was not saved. Check the denominations.`,
  keys_differ: ({ key }) =>
    `The keys (${key}) are not as many as recorded. No shift was opened. Count again; if it still differs, call a lead.`,
  terminal_not_of_desk: () =>
    'This terminal does not belong to the desk. Nothing was saved. Reload and try again.',
  book_not_of_desk: () => 'This book does not belong to the desk. Nothing was saved. Reload and try again.',
  count_incomplete: ({ what }) =>
    `The count lacks: ${wordFor(counted, what)}. It was not saved. Fill in the rest and submit again.`,
  shift_not_counted: () => 'The shift is not counted yet. Nothing was done. Count first.',
  recount_needs_approval: () =>
    'The figures have been shown, so a recount needs a lead. It was not saved. Ask a lead to approve it.',
  nothing_differs: () => 'There is no difference here. Nothing was booked. Reload and look.',
  drop_above_takings: ({ takings, amount }) =>
    `Only ${formatAmount(takings)} is above the float; ${formatAmount(amount)} was not dropped. Check the amount.`,
  bag_number_used: ({ bag }) =>
    `Bag ${bag} was used before. Nothing was dropped. Check the number of the bag.`,
  bag_not_found: () => 'This bag was not found. Nothing was received. Reload and try again.',
  bag_already_received: ({ bag }) =>
    `Bag ${bag} was received before. Nothing was received again. Reload and look.`,
  safe_too_low: ({ available, asked }) =>
    `The safe holds ${formatAmount(available)} and cannot pay ${formatAmount(asked)}. Nothing was done. Count the safe first.`,
  drawer_too_low: ({ available, asked }) =>
    `The drawer holds ${formatAmount(available)} and cannot pay ${formatAmount(asked)}. Nothing was done. Top it up from the safe first.`,
}
