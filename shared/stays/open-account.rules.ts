import type { BusinessDate } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import { stayError } from './stay.errors.ts'
import type { SuspensionState } from './open-account.types.ts'

/** Whether an account should have been paid by now. */
export const isOverdue = (
  { state, dueDate }: { readonly state: SuspensionState; readonly dueDate: BusinessDate },
  current: BusinessDate,
): boolean => state === 'open' && dueDate < current

/**
 * Why an account cannot be left open: the date has passed, or the guest owes nothing the slips do not cover.
 * `owed` is what all windows come to, `held` what the slips hold. Undefined when it can.
 */
export const refusalToSuspend = (
  { dueDate, owed, held }: { dueDate: BusinessDate; owed: Money; held: Money },
  current: BusinessDate,
): DomainError | undefined => {
  if (dueDate < current) return stayError('suspension_due_in_past', { dueDate, current })
  return owed.isMoreThan(held)
    ? undefined
    : stayError('suspension_owes_nothing', { balance: owed.toString(), held: held.toString() })
}

/** Why a check-out cannot be undone: there was none, or its date is over. Undefined when it can. */
export const refusalToUndo = (
  stay: { readonly state: string; readonly checkedOutDate: BusinessDate | null },
  current: BusinessDate,
): DomainError | undefined => {
  if (stay.state !== 'checked_out') return stayError('stay_not_checked_out', { state: stay.state })
  return stay.checkedOutDate === current
    ? undefined
    : stayError('check_out_of_other_date', { checkedOutDate: stay.checkedOutDate ?? '', current })
}
