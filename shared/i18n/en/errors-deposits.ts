import type { DepositErrors } from '../../deposits/deposit.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const depositErrors: ErrorSentences<DepositErrors> = {
  deposit_without_stay: () =>
    'This folio belongs to no stay. No deposit was taken. Take it on a guest’s folio.',
  slip_not_found: () => 'This deposit slip was not found. Nothing was done. Check the number.',
  slip_already_redeemed: ({ slip }) =>
    `Deposit slip ${slip} was redeemed before. Nothing was paid again. Check the number.`,
  slip_of_other_stay: ({ slip }) =>
    `Deposit slip ${slip} belongs to another stay. Nothing was done. Check the number.`,
}
