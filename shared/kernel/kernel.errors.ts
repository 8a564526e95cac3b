import { errorsOf } from './domain-error.ts'

type None = Record<never, never>

export interface KernelErrors {
  input_invalid: { field: string; problem: string }
  not_found: { what: string }
  not_signed_in: None
  not_permitted: { command: string }
  business_date_changed: { seen: string; current: string }
  command_id_reused: None
  command_id_expired: None
  command_timed_out: None
  already_set_up: None
  /** The head of a training's papers says that they are none of the hotel's. */
  training_name_without_mark: { mark: string }
  shift_required: None
  /** The drawer is in the hands of a reliever. */
  shift_relieved: None
  shift_not_open: { state: string }
  /** A lead is closing the actor's shift. */
  shift_forced: None
  /** Whose shift is closed by others signs for neither of them. */
  approver_is_cashier: None
  approval_required: { reason: string }
  approver_not_permitted: None
  approver_is_actor: None
  signature_required: None
  counter_signature_required: None
  amount_not_a_number: None
  amount_too_precise: { digits: number }
  amount_too_large: None
  currency_mismatch: { expected: string; found: string }
}

export const kernelError = errorsOf<KernelErrors>()
