import type { DepositErrors } from '../../deposits/deposit.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const depositErrors: ErrorSentences<DepositErrors> = {
  deposit_without_stay: () =>
    'This folio belongs to no stay. No deposit was taken. Take it on a guest’s folio.',
  slip_not_found: () => 'This deposit slip was not found. Nothing was done. Check the number.',
  slip_already_redeemed: ({ slip }) =>
    `Deposit slip ${slip} was redeemed before. Nothing was paid again. Check the number.`,
  slip_holds_less: ({ slip, remaining, amount }) =>
    `Deposit slip ${slip} holds ${remaining}, not ${amount}. Nothing was done. Change the amount.`,
  slip_paper_missing: ({ slip }) =>
    `The guest’s copy of slip ${slip} did not come back and is not declared lost. Nothing was done. Take the slip back, or let the guest sign a declaration first.`,
  slip_already_declared: ({ slip }) =>
    `Slip ${slip} is declared lost already. No second declaration was made. Go on without the paper.`,
  deposit_of_another_shift: ({ slip }) =>
    `Slip ${slip} was taken in another shift. Nothing was corrected. Refund it and take it again, or book a difference.`,
  deposit_was_moved: ({ slip }) =>
    `Money was moved onto or off slip ${slip}, so how it was paid cannot be corrected. Refund it and take it again.`,
  deposit_in_foreign_cash: ({ slip }) =>
    `Slip ${slip} was paid in foreign cash, so how it was paid cannot be corrected. Nothing was changed. Refund it and take it again.`,
  pre_authorisation_not_found: () =>
    'This pre-authorisation was not found. Nothing was done. Look again after a refresh.',
  pre_authorisation_without_terminal: ({ method }) =>
    `“${method}” cannot hold a pre-authorisation. Nothing was recorded. Choose a card or another terminal.`,
  pre_authorisation_expires_too_early: ({ expiresDate, current }) =>
    `It would expire on ${expiresDate}, before the business date ${current}. Nothing was recorded. Change the date.`,
  pre_authorisation_settled: ({ reference }) =>
    `Pre-authorisation ${reference} was captured or released before. Nothing was done again.`,
  pre_authorisation_expired: ({ reference, expiresDate }) =>
    `Pre-authorisation ${reference} expired on ${expiresDate}. Nothing was captured. Take a new one, or a payment.`,
  capture_above_authorised: ({ authorised, amount }) =>
    `${amount} is more than the ${authorised} authorised. Nothing was captured. Change the amount.`,
  capture_above_due: ({ due, amount }) =>
    `${amount} is more than the ${due} due now. Nothing was captured. Change the amount.`,
  slip_not_for_folio: ({ slip }) =>
    `Deposit slip ${slip} is neither this guest’s nor their group’s. Nothing was paid. Check the number, or move the deposit first.`,
  slip_moved_to_itself: ({ slip }) =>
    `Slip ${slip} cannot move to itself. Nothing was moved. Choose another slip or stay.`,
  slips_paid_differently: ({ slip, other }) =>
    `Slips ${slip} and ${other} were paid by different tenders. Nothing was moved. Move it to a new slip.`,
  deposit_is_no_money: ({ method }) =>
    `“${method}” is no money received, so it cannot be a deposit. Nothing was taken. Choose another tender.`,
  slip_refund_other_tender: ({ slip }) =>
    `Giving slip ${slip} back another way needs a lead. Nothing was paid. Ask a lead, or use the original way.`,
  refund_needs_approval: ({ slip }) =>
    `The guest of slip ${slip} is not in house; an advance deposit goes back with a lead’s approval. Nothing was paid. Ask a lead.`,
}
