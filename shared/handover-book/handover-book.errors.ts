import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface HandoverBookErrors {
  /** Nobody would ever see the notice. */
  notice_over: { validUntil: string; current: string }
  due_date_past: { dueDate: string; current: string }
  owner_not_active: { name: string }
  matter_already_closed: None
  /** It ends when somebody decides on the money, and in no other way. */
  matter_ends_with_decision: None
}

export const handoverBookError = errorsOf<HandoverBookErrors>()
