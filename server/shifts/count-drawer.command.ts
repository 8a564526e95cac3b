import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { setShiftState } from '@jiaoban/db/shifts/shift.writes.ts'
import { countDrawerInput } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { handOverCounts } from '@jiaoban/shared/shifts/shift.types.ts'
import { requireNoRelief } from './relief.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { keepCount, readHandOverCount } from './count.service.ts'

/**
 * The blind count that begins a hand over. The first is kept for ever; once the figures were shown, a
 * recount needs a lead. From here on only cures of a difference are posted.
 */
export const countDrawer = defineCommand({
  name: 'countDrawer',
  journalName: 'drawer_counted',
  shift: 'desk-cure',
  approval: 'sometimes',
  recipe: [],
  input: countDrawerInput,
  run: async (ctx, input) => {
    const deskId = ctx.shift.deskId
    if (deskId === null) throw new Error('an office shift has no drawer')
    await requireNoRelief(ctx, ctx.shift.id)
    const isRecount = (await findLatestCount(ctx.tx, ctx.shift.id, handOverCounts)) !== undefined
    if (isRecount && !ctx.approver) throw shiftError('recount_needs_approval')
    const figures = await readHandOverCount(ctx, deskId, input.count)
    const purpose = isRecount ? 'recount' : 'hand_over'
    const count = await keepCount(ctx, ctx.shift.id, purpose, { ...figures, isBlind: !isRecount })
    await setShiftState(ctx.tx, ctx.shift.id, 'counting')
    ctx.record({ fact: 'shift', shiftId: ctx.shift.id, state: 'counting' })
    return { shiftId: ctx.shift.id, countId: count.id, cash: count.cash.toString() }
  },
})
