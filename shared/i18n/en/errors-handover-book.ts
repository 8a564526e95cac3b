import type { HandoverBookErrors } from '../../handover-book/handover-book.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const handoverBookErrors: ErrorSentences<HandoverBookErrors> = {
  notice_over: ({ validUntil, current }) =>
    `${validUntil} is before the business date ${current}, so the notice was not saved. Choose the business date or later.`,
  due_date_past: ({ dueDate, current }) =>
    `${dueDate} is before the business date ${current}, so the matter was not saved. Choose the business date or later.`,
  owner_not_active: ({ name }) =>
    `${name} no longer works here, so the matter was not saved. Choose somebody else.`,
  matter_ends_with_decision: () =>
    'This matter ends when the difference of the handover is decided; it was not closed. A lead decides it under “Differences and debts”.',
  matter_already_closed: () =>
    'Somebody has closed this matter already; nothing was changed. Reload to see it.',
}
