import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import type { AccountRef } from '../ledger/account.types.ts'
import type { SkipperCase, SkipperState } from './skipper.types.ts'
import { stayError } from './stay.errors.ts'

/** Whether money can still come in for a case. */
export const isLiveCase = (state: SkipperState): boolean => state === 'open' || state === 'assigned'

/**
 * Who owes what is left of a case: the guest until a lead decided, whoever stands in from then on.
 * Source: ledger.md, section 1, "skipper".
 */
export const debtorOf = (skipper: Pick<SkipperCase, 'id' | 'state' | 'standInId'>): AccountRef =>
  skipper.state === 'assigned' && skipper.standInId !== null
    ? { control: 'staff', ownerId: skipper.standInId }
    : { control: 'skipper', ownerId: skipper.id }

/**
 * Why it can no longer be decided who bears a case, the staff or the house: it was decided, or the case is over.
 * Undefined when it can.
 */
export const refusalToDecide = (state: SkipperState): DomainError | undefined =>
  state === 'open' ? undefined : stayError(isLiveCase(state) ? 'skipper_decided' : 'skipper_ended')

/** Why money cannot be taken for a case; undefined when it can. `amount` is positive. */
export const refusalToRecover = (
  { state, left }: Pick<SkipperCase, 'state' | 'left'>,
  amount: Money,
): DomainError | undefined => {
  if (!isLiveCase(state)) return stayError('skipper_ended')
  if (amount.isMoreThan(left)) {
    return stayError('recovery_above_debt', { left: left.toString(), amount: amount.toString() })
  }
  return undefined
}

/** The state after money came in: over when nothing is left. */
export const stateAfterRecovery = (state: SkipperState, left: Money): SkipperState =>
  left.isZero ? 'recovered' : state
