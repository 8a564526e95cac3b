import type { FolioErrors } from '../../folios/folio.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const folioErrors: ErrorSentences<FolioErrors> = {
  folio_not_found: () => 'This folio was not found. Nothing was posted. Reload and choose again.',
  folio_closed: () => 'This folio is settled already. Nothing was posted. Reload and look at its bill.',
  folio_changed: () =>
    'Somebody posted to this folio meanwhile. Nothing was settled. It was read again: check the new balance, then settle.',
  transaction_code_unknown: ({ code }) =>
    `There is no charge code “${code}”. Nothing was posted. Choose one of the list.`,
  charge_line_not_found: () => 'This line is no charge. Nothing was corrected. Choose a charge.',
  charge_already_corrected: () =>
    'This charge was corrected before. Nothing was corrected again. Reload and look.',
  night_charge_stays: ({ night }) =>
    `The room charge of ${night} cannot be corrected. Nothing was changed. A lead may allow a reduction.`,
  charge_on_bill: ({ bill }) =>
    `This charge stands on bill ${bill}. Nothing was corrected. A lead must undo the check-out first.`,
  too_many_windows: ({ limit }) =>
    `A stay has at most ${limit} folio windows. None was opened. Use one of those that are there.`,
  window_of_other_stay: () =>
    'A rule leads to a window of another stay. Nothing was saved. Choose a window of this stay.',
  routed_twice: ({ what }) => `There are two rules for “${what}”. Nothing was saved. Keep one of them.`,
  line_not_movable: () =>
    'This line cannot be moved. Nothing was moved. Choose a charge that is neither corrected nor billed.',
  move_above_remaining: ({ left, asked }) =>
    `${left} is left of this line, and ${asked} was to be moved. Nothing was moved. Change the amount.`,
  same_folio: () => 'It would go where it is already. Nothing was moved. Choose another folio.',
  nothing_to_move: () => 'There is nothing on this folio that can be moved. Choose another folio.',
  line_partly_gone: ({ left }) =>
    `Part of this charge was moved or allowed, ${left} is left. Nothing was corrected. Correct the transfer or the allowance first, or allow the rest.`,
  line_not_reducible: () => 'This line is no charge. Nothing was allowed. Choose a charge.',
  allowance_above_remaining: ({ left, asked }) =>
    `${left} is left of this charge, and ${asked} was to be allowed. Nothing was allowed. Change the amount.`,
  not_a_house_account: () =>
    'This is no house account. Nothing was closed. A guest’s folio is settled at check-out.',
  folio_not_settled: ({ balance, unbilled }) =>
    `The balance is ${balance}, and ${unbilled} is not billed. Nothing was closed. Settle it or move it first.`,
  correction_not_of_today: ({ lineDate, current }) =>
    `This charge is of ${lineDate}, and the business date is ${current}. Nothing was corrected. A lead makes an adjustment instead.`,
}
