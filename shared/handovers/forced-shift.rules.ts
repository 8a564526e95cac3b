import type { DomainError } from '../kernel/domain-error.ts'
import type { CashierShift, ShiftState } from '../shifts/shift.types.ts'
import { shiftError } from '../shifts/shift.errors.ts'
import { handoverError } from './handover.errors.ts'

export interface Forcing {
  readonly shift: Pick<CashierShift, 'state' | 'cashierId'>
  readonly seenState: ShiftState
  readonly leadId: number
  readonly witness: { readonly id: number; readonly name: string }
  /** The number of the desk shift that the lead holds. */
  readonly ownShift: string | null
  /** The lead who is at it already. */
  readonly forcedBy: number | null
}

/**
 * Why a shift cannot be closed in the place of its cashier; undefined when it can. Two people sign of whom neither is
 * the cashier, the lead has no drawer to mix it with, and the shift is as the lead saw it.
 */
export const refusalToForce = (of: Forcing): DomainError | undefined => {
  const { shift, leadId, witness } = of
  if (shift.cashierId === leadId) return handoverError('force_own_shift')
  if (of.forcedBy === leadId) return handoverError('shift_forced_already')
  if (of.ownShift !== null) return shiftError('cashier_has_shift', { shift: of.ownShift })
  if (shift.state !== of.seenState) return handoverError('shift_moved_on', { state: shift.state })
  if (witness.id === shift.cashierId)
    return handoverError('forced_cashier_present', { cashier: witness.name })
  return undefined
}
