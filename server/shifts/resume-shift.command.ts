import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { endForcedShift } from '@jiaoban/db/shifts/forced-shift.writes.ts'
import { setShiftHolder, setShiftState } from '@jiaoban/db/shifts/shift.writes.ts'
import type { ForcedShift } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/**
 * Goes back to work after a count: the count is stale, and the drawer is counted again before it is handed over. A shift
 * that a lead was closing is given back to its cashier, who came after all.
 */
export const resumeShift = defineCommand({
  name: 'resumeShift',
  journalName: 'shift_resumed',
  shift: 'desk-cure',
  recipe: [],
  input: z.strictObject({}),
  run: async (ctx) => {
    if (ctx.shift.state !== 'counting') throw shiftError('shift_not_counted')
    await setShiftState(ctx.tx, ctx.shift.id, 'open')
    ctx.record({ fact: 'shift', shiftId: ctx.shift.id, state: 'open' })
    const forced = await findForcedShift(ctx.tx, ctx.shift.id)
    if (forced) await giveBack(ctx, forced)
    return { shiftId: ctx.shift.id }
  },
})

const giveBack = async (ctx: CommandContext, forced: ForcedShift): Promise<void> => {
  await endForcedShift(ctx.tx, ctx.shift.id, { state: 'given_back', seq: ctx.seq })
  await setShiftHolder(ctx.tx, ctx.shift.id, ctx.shift.cashierId ?? 0)
  ctx.record({ fact: 'forced_shift', forcedId: forced.id, shiftId: ctx.shift.id, state: 'given_back' })
}
