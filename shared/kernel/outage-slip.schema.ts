import { z } from 'zod'
import { instant, printedNumber } from './fields.ts'

/**
 * The paper a command was written on while there was no power. It goes with the command, not with its input: every
 * command of a desk can be entered so, and the money it moves is the same.
 */
export const outageSlip = z.strictObject({
  /** As printed on the paper: the next number of the desk's outage book. */
  number: printedNumber(),
  /** When it happened, UTC. */
  occurredAt: instant(),
})

export type OutageSlip = z.output<typeof outageSlip>
