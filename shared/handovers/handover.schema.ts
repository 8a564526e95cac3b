import { z } from 'zod'
import { code, count, id } from '../kernel/fields.ts'
import { handOverCount, openingCount } from '../shifts/count.schema.ts'
import { forcedReasons } from '../shifts/forced-shift.types.ts'
import { missingPaperReasons } from '../shifts/count.schema.ts'
import { answering } from './handover.types.ts'

export const giveHandoverInput = z.strictObject({})

export const endShiftInput = z.strictObject({})

export const takeBackHandoverInput = z.strictObject({})

const answers = z.enum(answering).default('giver')

/** What is decided on a disputed line that is not money. */
export const lineDecision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('key'),
    keyCode: code(),
    /** The numbers on the tags of the keys that are in hand. */
    tags: z.array(count().refine((value) => value > 0, 'quantity_not_positive')).max(200),
    outcome: z.enum(['lost', 'in_safe', 'taken', 'pending']),
    answers,
  }),
  z.strictObject({
    kind: z.literal('book'),
    bookId: id(),
    outcome: z.enum(['voided', 'torn_out', 'pending']),
    /** What became of the papers that are not in the book. */
    papers: z.enum(missingPaperReasons).default('lost'),
    answers,
  }),
])

export type LineDecisionInput = z.output<typeof lineDecision>

export const acceptHandoverInput = z.strictObject({
  handoverId: id(),
  count: openingCount,
  /** Of a difference: decided by the lead who signs, or pending as an open matter. Without a lead it can only wait. */
  decision: z.enum(['decided', 'pending']).default('decided'),
  /** Of each number and key that differs; without a lead they can only wait. */
  lines: z.array(lineDecision).max(80).default([]),
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
