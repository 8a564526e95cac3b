import type { KernelErrors } from '../../kernel/kernel.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { facts } from './facts.ts'

export const kernelErrors: ErrorSentences<KernelErrors> = {
  input_invalid: ({ field, problem }) =>
    `“${wordFor(facts.fields, field)}” ${wordFor(facts.problems, problem)}. Nothing was saved. Correct it and submit again.`,
  not_found: ({ what }) =>
    `This ${wordFor(facts.things, what)} was not found. Nothing was changed. Reload and choose again.`,
  not_signed_in: () => 'Your sign-in has ended; the last action was not done. Sign in and do it again.',
  not_permitted: () => 'Your role may not do this. Nothing was changed. Ask a colleague who may.',
  business_date_changed: ({ seen, current }) =>
    `The business date moved from ${seen} to ${current}; the last action was not done. Check it and submit again.`,
  command_id_reused: () =>
    'This submission number was used for something else. Nothing was done. Reload the page and enter it again.',
  command_id_expired: () =>
    'This was submitted too long ago and its result is no longer kept. It was not done again. Look at the documents first.',
  training_name_without_mark: ({ mark }) =>
    `In a training the hotel's names begin with the mark “${mark}”; nothing was saved. Its papers must say that they are practice.`,
  already_set_up: () => 'The hotel is set up already; nothing was changed. Please sign in.',
  command_timed_out: () =>
    'The system was busy; everything was rolled back. Nothing was posted. Submit again in a moment.',
  shift_required: () => 'This needs an open shift at this desk. Nothing was posted. Open the shift first.',
  shift_not_open: ({ state }) =>
    `The shift is ${wordFor(facts.shiftStates, state)} and takes no posting. Nothing was done. Use the current shift.`,
  shift_forced: () =>
    'A lead is closing your shift, so this was not done. If you are back, ask the lead to give it back.',
  approver_is_cashier: () =>
    'This colleague is the cashier of the shift and does not sign for it. Nothing was changed. Ask somebody else.',
  approval_required: () =>
    'This needs an approval and is not done yet. A colleague with the right enters user name and PIN.',
  approver_not_permitted: () => 'This colleague may not approve this. Nothing was changed. Ask another lead.',
  approver_is_actor: () =>
    'You cannot approve your own action. Nothing was changed. Ask another colleague with the right.',
  shift_relieved: () =>
    'Your drawer is in the hands of a colleague. Nothing was done. Take the drawer back first.',
  counter_signature_required: () =>
    'The other side of this has to sign too. Nothing was done yet. Ask for the user name and PIN.',
  signature_required: () => 'This needs your signature and is not done yet. Enter your PIN.',
  amount_not_a_number: () => 'The amount is not a number. Nothing was posted. Write it like 1280.50.',
  amount_too_precise: ({ digits }) =>
    digits === 0
      ? 'This currency has no decimals. Nothing was posted. Enter a whole amount.'
      : `An amount has at most ${digits} decimals. Nothing was posted. Correct the amount.`,
  amount_too_large: () =>
    'The amount is above the limit of 999,999,999.99. Nothing was posted. Check the amount.',
  currency_mismatch: ({ expected, found }) =>
    `The currency must be ${expected}, not ${found}. Nothing was posted. Use ${expected}.`,
}
