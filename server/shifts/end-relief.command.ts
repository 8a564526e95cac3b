import { findReliefOf } from '@jiaoban/db/shifts/relief.reads.ts'
import { endReliefRow } from '@jiaoban/db/shifts/relief.writes.ts'
import { readShift, stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { reliefCountInput } from '@jiaoban/shared/shifts/relief.schema.ts'
import type { Relief } from '@jiaoban/shared/shifts/relief.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'
import { countForRelief } from './relief.service.ts'

/**
 * The drawer comes back to its cashier, counted; both sign, whichever of the two is at the screen. When the other is not
 * there a lead signs instead. What the count finds is the reliever's.
 */
export const endRelief = defineCommand({
  name: 'endRelief',
  journalName: 'relief_ended',
  shift: 'office',
  isSigned: true,
  counterSignature: 'sometimes',
  approval: 'sometimes',
  recipe: ['cash_short', 'cash_over'],
  documents: ['over_short_slip'],
  input: reliefCountInput,
  run: async (ctx, input) => {
    const relief = await findReliefOf(ctx.tx, ctx.actor.id)
    if (!relief) throw shiftError('relief_not_running')
    await requireOtherSide(ctx, relief)
    const shift = await readShift(ctx.tx, relief.shiftId)
    const [home] = await countForRelief(withShift(ctx, stampOf(shift)), {
      reliefId: relief.id,
      direction: 'back',
      custodianId: relief.relieverId,
      leadId: ctx.approver?.id ?? null,
      input,
    })
    await endReliefRow(ctx.tx, relief.id, { at: ctx.at, seq: ctx.seq })
    ctx.record({
      fact: 'relief',
      reliefId: relief.id,
      shiftId: shift.id,
      counterSignerId: ctx.counterSigner?.id ?? null,
      state: 'ended',
    })
    return { reliefId: relief.id, shift: shift.number, counted: home?.counted.toString() ?? '' }
  },
})

/** The other side signs; or, with the drawer's cashier at the screen and the reliever gone, a lead. */
const requireOtherSide = async (ctx: CommandContext, relief: Relief): Promise<void> => {
  const isOwner = ctx.actor.id === relief.ownerId
  const otherId = isOwner ? relief.relieverId : relief.ownerId
  if (ctx.counterSigner) {
    if (ctx.counterSigner.id === otherId) return
    throw shiftError('relief_of_others', { name: await findDisplayName(ctx.tx, otherId) })
  }
  // The drawer goes back into nobody's hands but those of its cashier.
  if (!isOwner || !ctx.approver) throw kernelError('counter_signature_required')
}
