import type { BusinessDate } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import { handoverBookError } from './handover-book.errors.ts'
import { decisionKinds, type MatterKind } from './handover-book.types.ts'

/** Why a notice that is valid until a date cannot be written; undefined when it can. */
export const refusalOfNotice = (validUntil: BusinessDate, current: BusinessDate): DomainError | undefined =>
  validUntil < current ? handoverBookError('notice_over', { validUntil, current }) : undefined

/** Why a matter cannot be due on a date; undefined when it can, or when it is due on none. */
export const refusalOfDueDate = (
  dueDate: BusinessDate | null,
  current: BusinessDate,
): DomainError | undefined =>
  dueDate !== null && dueDate < current ? handoverBookError('due_date_past', { dueDate, current }) : undefined

/** Money stands behind it, so whoever closes it does so in front of a lead. */
export const needsDecision = (kind: MatterKind): boolean =>
  decisionKinds.some((decision) => decision === kind)

/** Whether a matter ends only with the decision on its money: a handover that nobody decided on. */
export const endsWithDecision = (kind: MatterKind): boolean => kind === 'dispute'

export const isOverdue = (
  { dueDate, state }: { readonly dueDate: BusinessDate | null; readonly state: 'open' | 'closed' },
  current: BusinessDate,
): boolean => state === 'open' && dueDate !== null && dueDate < current
