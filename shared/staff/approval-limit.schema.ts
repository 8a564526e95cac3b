import { z } from 'zod'
import { amount, count } from '../kernel/fields.ts'
import { limitedCommands, limitedRoles } from './approval-limit.rules.ts'
import { concessionRoles } from './concession-limit.rules.ts'

/** All limits of the house: those it had are replaced. */
export const changeApprovalLimitsInput = z.strictObject({
  limits: z
    .array(z.strictObject({ command: z.enum(limitedCommands), role: z.enum(limitedRoles), limit: amount() }))
    .max(limitedCommands.length * limitedRoles.length)
    .refine(
      (limits) => new Set(limits.map(({ command, role }) => `${command} ${role}`)).size === limits.length,
      'limit_twice',
    ),
  /** How far below the list price each role agrees alone. */
  concessions: z
    .array(z.strictObject({ role: z.enum(concessionRoles), percent: count(100) }))
    .max(concessionRoles.length)
    .refine(
      (concessions) => new Set(concessions.map(({ role }) => role)).size === concessions.length,
      'limit_twice',
    ),
})
