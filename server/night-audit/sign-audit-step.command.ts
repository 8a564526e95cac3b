import { signAuditStepInput } from '@jiaoban/shared/night-audit/audit.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { signStep } from './audit-check.service.ts'

/** Somebody looked at what a step of the audit finds, and says why it may stay so. What is hard cannot be signed. */
export const signAuditStep = defineCommand({
  name: 'signAuditStep',
  journalName: 'audit_step_signed',
  shift: 'office',
  recipe: [],
  input: signAuditStepInput,
  run: async (ctx, { step, seen, reasonCode }) => {
    const { id, findingKeys } = await signStep(ctx, { step, seen, reasonCode: reasonCode ?? null })
    return { step, checkId: id, findings: findingKeys.length }
  },
})
