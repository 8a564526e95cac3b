import { listLastChecks } from '@jiaoban/db/night-audit/night-audit.reads.ts'
import { insertChecks } from '@jiaoban/db/night-audit/night-audit.writes.ts'
import { findingKey, refusalOfHard, stateOfStep } from '@jiaoban/shared/night-audit/audit.rules.ts'
import {
  type AuditCheck,
  type AuditFinding,
  type AuditStep,
  auditSteps,
  type SignReasonCode,
} from '@jiaoban/shared/night-audit/audit.types.ts'
import { nightAuditError } from '@jiaoban/shared/night-audit/night-audit.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { sha256 } from '../kernel/digest.ts'
import { findingsOf } from './audit-finding.service.ts'

/** What a screen says it has seen when it signs. */
export const digestOfFindings = (findings: readonly AuditFinding[]): string =>
  sha256(findings.map(findingKey).toSorted().join('|'))

const checkOf = (
  ctx: CommandContext,
  step: AuditStep,
  findings: readonly AuditFinding[],
  reasonCode: SignReasonCode | null,
): AuditCheck => ({
  id: ctx.nextId(),
  businessDate: ctx.businessDate,
  step,
  findingKeys: findings.map(findingKey),
  reasonCode: findings.length === 0 ? null : reasonCode,
  journalSeq: ctx.seq,
  checkedAt: ctx.at,
  checkedBy: ctx.actor.id,
})

/** Keeps checks, and makes them facts of the journal: how many findings for which reason, not which guests. */
const keepChecks = async (ctx: CommandContext, checks: readonly AuditCheck[]): Promise<void> => {
  await insertChecks(ctx.tx, checks)
  for (const { id, step, findingKeys, reasonCode } of checks)
    ctx.record({ fact: 'audit_step_checked', checkId: id, step, findings: findingKeys.length, reasonCode })
}

/**
 * Signs one step as its findings stand, which must be those that were seen. A step that is signed already, and has
 * found nothing since, stays as it was signed. Raises `audit_step_changed`, `audit_reason_required` and the refusal of
 * a hard step.
 */
export const signStep = async (
  ctx: CommandContext,
  { step, seen, reasonCode }: { step: AuditStep; seen: string; reasonCode: SignReasonCode | null },
): Promise<AuditCheck> => {
  const findings = await findingsOf(ctx.tx, step, ctx.businessDate)
  if (digestOfFindings(findings) !== seen) throw nightAuditError('audit_step_changed', { step })
  const last = (await listLastChecks(ctx.tx, ctx.businessDate)).get(step)
  const state = stateOfStep(step, findings, last)
  const refusal = state === 'blocked' ? refusalOfHard(step, findings) : undefined
  if (refusal) throw refusal
  if (last !== undefined && (state === 'signed' || (state === 'clear' && last.findingKeys.length === 0)))
    return last
  if (findings.length > 0 && reasonCode === null) throw nightAuditError('audit_reason_required', { step })
  const check = checkOf(ctx, step, findings, reasonCode)
  await keepChecks(ctx, [check])
  return check
}

/**
 * Looks at every step once more, as the roll does: what is hard must be cured, what is found must be signed, or is
 * signed now, for the reason given. Returns the check that lets each step pass. Raises the refusal of the first hard
 * step with findings, and `audit_step_open`.
 */
export const passEveryStep = async (
  ctx: CommandContext,
  signedAs: SignReasonCode | null,
): Promise<ReadonlyMap<AuditStep, AuditCheck>> => {
  const last = await listLastChecks(ctx.tx, ctx.businessDate)
  const passed = new Map<AuditStep, AuditCheck>()
  const made: AuditCheck[] = []
  for (const step of auditSteps) {
    const findings = await findingsOf(ctx.tx, step, ctx.businessDate)
    const check = last.get(step)
    const state = stateOfStep(step, findings, check)
    const refusal = state === 'blocked' ? refusalOfHard(step, findings) : undefined
    if (refusal) throw refusal
    const isOpen = state === 'open' || state === 'changed'
    if (isOpen && signedAs === null)
      throw nightAuditError('audit_step_open', { step, findings: findings.length })
    if (state === 'signed' && check !== undefined) passed.set(step, check)
    else made.push(checkOf(ctx, step, findings, signedAs))
  }
  await keepChecks(ctx, made)
  for (const check of made) passed.set(check.step, check)
  return passed
}
