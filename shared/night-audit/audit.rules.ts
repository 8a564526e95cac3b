import {
  type AuditCheck,
  type AuditFinding,
  type AuditStep,
  type AuditStepState,
  hardSteps,
} from './audit.types.ts'
import { nightAuditError } from './night-audit.errors.ts'

export const isHardStep = (step: AuditStep): boolean => (hardSteps as readonly AuditStep[]).includes(step)

/** What a finding is known by from one look to the next. Amounts are not in it: a beer is no new finding. */
export const findingKey = ({ kind, id }: Pick<AuditFinding, 'kind' | 'id'>): string => `${kind}:${id}`

/**
 * How a step stands: what it finds now against what was found when it was last signed. Fewer findings than were
 * signed need no new signature, another one does. What is hard is cured, never signed. Source: design.md, issue 4.
 */
export const stateOfStep = (
  step: AuditStep,
  findings: readonly Pick<AuditFinding, 'kind' | 'id'>[],
  check: Pick<AuditCheck, 'findingKeys' | 'reasonCode'> | undefined,
): AuditStepState => {
  if (findings.length === 0) return 'clear'
  if (isHardStep(step)) return 'blocked'
  if (check?.reasonCode == null) return 'open'
  const signed = new Set(check.findingKeys)
  return findings.every((finding) => signed.has(findingKey(finding))) ? 'signed' : 'changed'
}

const roomsOf = (findings: readonly AuditFinding[]): string => findings.map(({ label }) => label).join(', ')

/** The refusal that a hard step with findings stands for: its first finding, or all rooms of one kind. */
export const refusalOfHard = (step: AuditStep, findings: readonly AuditFinding[]): Error | undefined => {
  const [first] = findings
  if (!first) return undefined
  if (step === 'departures') return nightAuditError('due_outs_in_house', { rooms: roomsOf(findings) })
  if (step === 'nights') return nightAuditError('nights_not_chargeable', { rooms: roomsOf(findings) })
  if (first.kind === 'in_transit') return nightAuditError('handover_in_transit', { desk: first.label })
  if (first.kind === 'in_relief') return nightAuditError('relief_before_roll', { shift: first.label })
  if (first.kind === 'being_forced') return nightAuditError('shift_being_forced', { shift: first.label })
  return nightAuditError('shift_turned_uncounted', { shift: first.label })
}
