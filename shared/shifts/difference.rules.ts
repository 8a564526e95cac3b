import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import type { Difference, DifferenceState } from './difference.types.ts'
import { shiftError } from './shift.errors.ts'

/** Whether a difference still stands in the ledger. */
export const isStanding = (state: DifferenceState): boolean => state === 'pending' || state === 'owed'

/** Why a difference of a kind cannot be decided: it is of the other kind, or was decided. Undefined when it can. */
export const refusalToDecide = (
  difference: Pick<Difference, 'kind' | 'state'>,
  kind: Difference['kind'],
): DomainError | undefined => {
  if (difference.kind !== kind) return shiftError('difference_of_other_kind')
  return difference.state === 'pending' ? undefined : shiftError('difference_decided')
}

/** Why nothing can be repaid or waived: nobody owes it. Undefined when somebody does. */
export const refusalOfDebt = ({ state }: Pick<Difference, 'state'>): DomainError | undefined =>
  state === 'owed' ? undefined : shiftError('short_not_owed')

/** Why so much cannot be repaid; undefined when it can. `amount` is positive. */
export const refusalToRepay = (
  difference: Pick<Difference, 'state' | 'left'>,
  amount: Money,
): DomainError | undefined => {
  const refusal = refusalOfDebt(difference)
  if (refusal) return refusal
  const { left } = difference
  return amount.isMoreThan(left)
    ? shiftError('repayment_above_debt', { left: left.toString(), amount: amount.toString() })
    : undefined
}

/** The state after a part of a debt was repaid: over when nothing is left. */
export const stateAfterRepayment = (left: Money): DifferenceState => (left.isZero ? 'repaid' : 'owed')
