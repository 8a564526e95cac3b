import { z } from 'zod'
import { date, id } from '../kernel/fields.ts'
import { noShowReasonCodes } from '../stays/reservation.schema.ts'
import { auditSteps, signReasonCodes } from './audit.types.ts'

/** More than this came to no house in one night. */
const maxNoShows = 500

export const signAuditStepInput = z.strictObject({
  step: z.enum(auditSteps),
  /** Left out where nothing was found: that somebody looked is kept all the same. */
  reasonCode: z.enum(signReasonCodes).optional(),
  /** What the screen showed: the digest of the findings, so that nobody signs what they did not see. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
})

export const markNoShowsInput = z.strictObject({
  stayIds: z
    .array(id())
    .min(1)
    .max(maxNoShows)
    .refine((ids) => new Set(ids).size === ids.length, 'repeated'),
  reasonCode: z.enum(noShowReasonCodes).default('did_not_come'),
})

export const rollInput = z.strictObject({
  /** Signs whatever is still to be looked at, for this reason. Left out: every step must have been signed before. */
  signedAs: z.enum(signReasonCodes).optional(),
})

export const nightPackQuery = z.strictObject({ businessDate: date() })
