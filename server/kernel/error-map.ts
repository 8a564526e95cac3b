import { DomainError, type ErrorFacts } from '@jiaoban/shared/kernel/domain-error.ts'
import { fieldOf, problemOf } from '@jiaoban/shared/kernel/issue-problem.ts'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'

/** A refusal as it crosses the wire; `shared/i18n` has its sentence. */
export interface Refusal {
  readonly code: string
  readonly facts: ErrorFacts
}

type RefusalStatus = 'BAD_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT'

/** The refusals that are not plainly a bad request. Codes of every domain: the HTTP status is told once, here. */
const statuses: Readonly<Record<string, RefusalStatus>> = {
  not_signed_in: 'UNAUTHORIZED',
  sign_in_failed: 'UNAUTHORIZED',
  sign_in_locked: 'UNAUTHORIZED',
  not_permitted: 'FORBIDDEN',
  signature_required: 'FORBIDDEN',
  approval_required: 'FORBIDDEN',
  approver_not_permitted: 'FORBIDDEN',
  approver_is_actor: 'FORBIDDEN',
  pin_wrong: 'FORBIDDEN',
  pin_locked: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  business_date_changed: 'CONFLICT',
  command_id_reused: 'CONFLICT',
  command_id_expired: 'CONFLICT',
  command_timed_out: 'CONFLICT',
  already_set_up: 'CONFLICT',
  shift_required: 'CONFLICT',
  shift_not_open: 'CONFLICT',
  shift_already_open: 'CONFLICT',
  cashier_has_shift: 'CONFLICT',
  room_taken: 'CONFLICT',
  room_occupied: 'CONFLICT',
  folio_changed: 'CONFLICT',
  folio_closed: 'CONFLICT',
  slip_already_redeemed: 'CONFLICT',
  charge_already_corrected: 'CONFLICT',
  entry_already_reversed: 'CONFLICT',
  night_already_charged: 'CONFLICT',
  number_already_used: 'CONFLICT',
  bag_number_used: 'CONFLICT',
  bag_already_received: 'CONFLICT',
  username_taken: 'CONFLICT',
}

const statusOf = (code: string): RefusalStatus =>
  (Object.hasOwn(statuses, code) ? statuses[code] : undefined) ?? 'BAD_REQUEST'

/** Gives a refusal its status; anything else stays what it was, a defect. */
export const toTrpcError = (error: TRPCError): TRPCError =>
  error.cause instanceof DomainError
    ? new TRPCError({ code: statusOf(error.cause.code), message: error.cause.code, cause: error.cause })
    : error

/** The refusal behind an error, or null when it is a defect that the user cannot mend. */
export const refusalIn = (error: TRPCError): Refusal | null => {
  const { cause } = error
  if (cause instanceof DomainError) return { code: cause.code, facts: cause.facts }
  if (cause instanceof z.ZodError) return { code: 'input_invalid', facts: inputProblem(cause) }
  return null
}

/** The first problem of an input. */
const inputProblem = (error: z.ZodError): { field: string; problem: string } => {
  const [issue] = error.issues
  return issue === undefined
    ? { field: 'input', problem: 'invalid_type' }
    : { field: fieldOf(issue), problem: problemOf(issue) }
}
