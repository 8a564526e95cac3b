import type { DepositErrors } from '../../deposits/deposit.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const depositErrors: ErrorSentences<DepositErrors> = {
  deposit_without_stay: () => '这本账页不属于住客，没有收押金。请在住客的账页上收。',
  slip_not_found: () => '找不到这张押金单，没有办理。请核对单号。',
  slip_already_redeemed: ({ slip }) => `押金单 ${slip} 已经用过，没有再退。请核对单号。`,
  slip_of_other_stay: ({ slip }) => `押金单 ${slip} 不是这位客人的，没有办理。请核对单号。`,
}
