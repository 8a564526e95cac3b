import type { ShiftErrors } from '../../shifts/shift.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

/** The parts of a count, as the form calls them. */
const counted = {
  denomination: 'denomination',
  number_book: 'next number of a book',
  key: 'keys',
  terminal: 'totals of a terminal',
  paper: 'papers',
  currency: 'foreign cash',
}

/** States in which a drawer is not spot checked. */
const running = { counting: 'being counted', given: 'given', sealed: 'sealed' }

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
  counted_twice: ({ what, which }) =>
    `The count has the same line twice: ${wordFor(counted, what)} (${which}). It was not saved. Put the two into one and submit again.`,
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
  difference_decided: () => 'This difference is decided already. Nothing was changed. Reload and look again.',
  difference_of_other_kind: () =>
    'An over and a short are never settled as each other. Nothing was changed. Reload and choose the right one.',
  short_not_owed: () => 'Nobody owes this short now. Nothing was done. Reload and look again.',
  repayment_above_debt: ({ left, amount }) =>
    `${amount} is more than the ${left} still owed. No money was taken. Change the amount.`,
  bearer_not_active: ({ name }) =>
    `${name} no longer works here and cannot bear a short. Nothing was changed. Choose somebody else.`,
  tip_above_owed: ({ owed, asked }) =>
    `${formatAmount(owed)} of tips is owed, and ${formatAmount(asked)} was to be paid. Nothing was paid. Change the amount.`,
  paid_out_needs_approval: ({ limit }) =>
    `Paying out more than ${formatAmount(limit)} needs a lead. Nothing was paid. Ask a lead to approve it.`,
  petty_expense_needs_approval: ({ limit }) =>
    `A petty expense above ${formatAmount(limit)} needs a lead. Nothing was paid. Ask a lead to approve it.`,
  paid_out_not_found: () => 'This voucher was not found. Nothing was taken back. Reload and choose again.',
  paid_out_already_taken_back: ({ voucher }) =>
    `Voucher ${voucher} was taken back before. Nothing was done again. Reload and look.`,
  paid_out_of_another_shift: ({ voucher }) =>
    `Voucher ${voucher} is not of this shift. Nothing was taken back. Book the cash that came back as a payment or an over.`,
  paid_out_on_bill: ({ voucher }) =>
    `Voucher ${voucher} stands on a bill. Nothing was taken back. Credit the bill first.`,
  change_above_fetched: ({ fetched, asked }) =>
    `Of the change fetched in this shift ${formatAmount(fetched)} is left; ${formatAmount(asked)} did not go back. Drop takings in a bag.`,
  float_not_below: () =>
    'The drawer would hold more than its float. Nothing was topped up. Check the amount; to get small notes, fetch change.',
  change_differs: ({ given, received }) =>
    `${formatAmount(given)} goes out and ${formatAmount(received)} comes in. Nothing was recorded. Count both sides again.`,
  cashier_not_present: ({ cashier }) =>
    `This is signed by the cashier of the drawer, ${cashier}. Nothing was recorded. Ask ${cashier} for the PIN.`,
  bank_slip_used: ({ slip }) =>
    `Bank slip ${slip} was recorded before. Nothing was banked again. Check the number.`,
  relief_running: () => 'A colleague has the drawer already. Nothing was handed over. Take it back first.',
  relief_by_oneself: () => 'Nobody relieves themselves. Nothing was handed over. Another colleague signs.',
  reliever_has_shift: ({ shift }) =>
    `This colleague has shift ${shift} already and takes no second drawer. Nothing was handed over. Ask another.`,
  relief_not_running: () => 'No relief is running. Nothing was done. Reload to see the shift.',
  relief_of_others: ({ name }) => `${name} signs this relief. Nothing was done. Ask ${name} for the PIN.`,
  relief_difference_needs_approval: () =>
    'The count is not what the books say. Nothing was handed over. Count again; if it stays, a lead approves the difference.',
  relief_alone_needs_approval: () =>
    'The other side is not here. The drawer was not taken back. A lead approves that.',
  relief_before_hand_over: ({ reliever }) =>
    `${reliever} still has the drawer. Nothing was done. Take the drawer back first.`,
  key_not_found: ({ keyCode, number }) =>
    `There is no key ${keyCode} ${number}. Nothing was recorded. Reload and choose again.`,
  key_not_in_place: ({ keyEn }) => `${keyEn} is out. Nothing was recorded. Take it back first.`,
  key_not_out: ({ keyEn }) => `${keyEn} is not out. Nothing was recorded. Reload to see where it is.`,
  key_gone: ({ keyEn }) =>
    `${keyEn} is recorded as gone. Nothing was recorded. If it was found, record that first.`,
  key_not_gone: ({ keyEn }) =>
    `${keyEn} is not recorded as gone. Nothing was recorded. Reload to see where it is.`,
  key_in_safe: ({ keyEn }) =>
    `${keyEn} is in the safe already. Nothing was recorded. Reload to see where it is.`,
  key_of_other_place: ({ keyEn }) =>
    `${keyEn} does not belong here. Nothing was recorded. Its own desk, or whoever keeps the safe, does it.`,
  key_of_running_desk: ({ keyEn, desk }) =>
    `Somebody works at ${desk}. ${keyEn} was not recorded. The cashier there declares it.`,
  key_holder_not_present: ({ holder }) =>
    `${holder} has this key. Nothing was recorded. Ask ${holder} for the PIN.`,
  shift_not_running: ({ state }) =>
    `The shift is not running (${wordFor(running, state)}). Nothing was recorded. The hand over proves it.`,
}
