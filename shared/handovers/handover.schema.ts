import { z } from 'zod'
import { id } from '../kernel/fields.ts'
import { handOverCount, openingCount } from '../shifts/count.schema.ts'
import { forcedReasons } from '../shifts/forced-shift.types.ts'

export const giveHandoverInput = z.strictObject({})

export const endShiftInput = z.strictObject({})

export const takeBackHandoverInput = z.strictObject({})

export const acceptHandoverInput = z.strictObject({
  handoverId: id(),
  count: openingCount,
  /** Of a difference: decided by the lead who signs, or pending as an open matter. Without a lead it can only wait. */
  decision: z.enum(['decided', 'pending']).default('decided'),
})

export const disputeHandoverInput = z.strictObject({ handoverId: id(), count: openingCount })

export const showDisputeInput = z.strictObject({ disputeId: id() })

export const forceShiftInput = z.strictObject({
  shiftId: id(),
  /** The state the lead saw: a shift that has moved on meanwhile is looked at again. */
  seenState: z.enum(['open', 'counting', 'given']),
  reasonCode: z.enum(forcedReasons),
  count: handOverCount,
})

export const waitingHandoverQuery = z.strictObject({ deskId: id() })
