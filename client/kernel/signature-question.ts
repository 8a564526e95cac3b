import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { explainFailure, type Failure } from './failure.ts'
import type { Signature, SignatureQuestion } from './signer.ts'

/** Nothing was wrong yet: the command only wants to be signed. A code that ends in `_needs_approval` says so itself. */
const wanted: Readonly<Record<string, SignatureQuestion['kind']>> = {
  signature_required: 'own',
  approval_required: 'approval',
  counter_signature_required: 'counter',
  slip_refund_other_tender: 'approval',
  refund_needs_approval: 'approval',
  paid_out_needs_approval: 'approval',
  petty_expense_needs_approval: 'approval',
}

/** The signature that was given does not count. */
const faulty: Readonly<Record<string, SignatureQuestion['kind'] | 'the same'>> = {
  approver_not_permitted: 'approval',
  approver_is_actor: 'approval',
  approval_above_limit: 'approval',
  pin_wrong: 'the same',
}

/** What to ask the person after a refusal that a signature cures; null when none would help. */
export const signatureQuestion = (
  failure: Failure,
  given: Signature,
  text: Dictionary,
): SignatureQuestion | null => {
  if (failure.kind !== 'refused') return null
  const sentence = explainFailure(failure, text)
  const { code } = failure.refusal
  const kind = code.endsWith('_needs_approval') ? 'approval' : wanted[code]
  if (kind !== undefined) return { kind, what: sentence }
  const fault = faulty[code]
  if (fault === undefined) return null
  const sameKind = given.approval === undefined ? 'own' : 'approval'
  return { kind: fault === 'the same' ? sameKind : fault, problem: sentence }
}
