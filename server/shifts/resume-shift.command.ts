import { setShiftState } from '@jiaoban/db/shifts/shift.writes.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'

/** Goes back to work after a count: the count is stale, and the drawer is counted again before it is handed over. */
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
    return { shiftId: ctx.shift.id }
  },
})
