import { errorsOf } from '../kernel/domain-error.ts'

export interface DepositErrors {
  deposit_without_stay: Record<never, never>
  slip_not_found: Record<never, never>
  /** A slip is paid once: what it held was applied or given back. */
  slip_already_redeemed: { slip: string }
  slip_of_other_stay: { slip: string }
}

export const depositError = errorsOf<DepositErrors>()
