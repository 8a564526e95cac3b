import { findGivenHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import { findHeldShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { endForcedShift, insertForcedShift } from '@jiaoban/db/shifts/forced-shift.writes.ts'
import { findShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { findRunningRelief } from '@jiaoban/db/shifts/relief.reads.ts'
import { setShiftHolder, setShiftState } from '@jiaoban/db/shifts/shift.writes.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { refusalToForce } from '@jiaoban/shared/handovers/forced-shift.rules.ts'
import { handoverError } from '@jiaoban/shared/handovers/handover.errors.ts'
import { forceShiftInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { handOverCounts, type CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { keepCount, readHandOverCount } from '../shifts/count.service.ts'
import { endForcedRelief } from './forced-relief.service.ts'
import { returnFloat } from './return-float.service.ts'

/**
 * A lead closes the shift of a cashier who forgot it, left, or was turned and never counted; and of one whose float
 * nobody came for. The lead counts drawer, terminals, numbers, keys and papers before a second person, and both sign.
 * From here on the shift is in the lead's hands: differences are booked against the cashier, the float is given on or
 * goes back to the safe. A drawer in the hands of a reliever comes back by the same count, and what it finds is the
 * reliever's. Raises `not_found`, `shift_moved_on`, and what `refusalToForce` gives.
 */
export const forceShift = defineCommand({
  name: 'forceShift',
  journalName: 'shift_forced',
  shift: 'office',
  isSigned: true,
  approval: 'always',
  recipe: ['handover_returned', 'cash_short', 'cash_over'],
  documents: ['float_slip', 'over_short_slip'],
  input: forceShiftInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'forceShift' })
    const shift = await requireForcible(ctx, ctx.approver.id, input)
    const deskId = shift.deskId ?? 0
    // A waiting float is taken back into its drawer before it is counted there.
    const handover = await findGivenHandover(ctx.tx, shift.id)
    if (handover) await returnFloat(ctx, handover, shift)
    const wasCounted = (await findLatestCount(ctx.tx, shift.id, handOverCounts)) !== undefined
    const figures = await readHandOverCount(ctx, deskId, input.count)
    const relief = await findRunningRelief(ctx.tx, shift.id)
    if (relief) await endForcedRelief(ctx, { relief, shift, count: input.count })
    const count = await keepCount(ctx, shift.id, wasCounted ? 'recount' : 'hand_over', {
      ...figures,
      isBlind: true,
    })
    await endForcedShift(ctx.tx, shift.id, { state: 'replaced', seq: ctx.seq })
    await setShiftState(ctx.tx, shift.id, 'counting')
    await setShiftHolder(ctx.tx, shift.id, ctx.actor.id)
    const forcedId = ctx.nextId()
    await insertForcedShift(ctx.tx, {
      id: forcedId,
      shift_id: shift.id,
      reason_code: input.reasonCode,
      forced_by: ctx.actor.id,
      witnessed_by: ctx.approver.id,
      count_id: count.id,
      forced_at: ctx.at,
      journal_seq: ctx.seq,
      state: 'under_way',
      ended_seq: null,
    })
    ctx.record({
      fact: 'forced_shift',
      forcedId,
      shiftId: shift.id,
      deskId,
      reasonCode: input.reasonCode,
      witnessedBy: ctx.approver.id,
      state: 'under_way',
    })
    return { shiftId: shift.id, number: shift.number, countId: count.id, cash: count.cash.toString() }
  },
})

const requireForcible = async (
  ctx: CommandContext,
  witnessId: number,
  { shiftId, seenState }: { readonly shiftId: number; readonly seenState: CashierShift['state'] },
): Promise<CashierShift> => {
  const shift = await findShift(ctx.tx, shiftId)
  if (shift?.kind !== 'desk') throw kernelError('not_found', { what: 'shift' })
  if (shift.state === 'sealed') throw handoverError('shift_moved_on', { state: shift.state })
  const refusal = refusalToForce({
    shift,
    seenState,
    leadId: ctx.actor.id,
    witness: { id: witnessId, name: await findDisplayName(ctx.tx, witnessId) },
    ownShift: (await findHeldShiftOf(ctx.tx, ctx.actor.id))?.number ?? null,
    forcedBy: (await findForcedShift(ctx.tx, shift.id))?.forcedBy ?? null,
  })
  if (refusal) throw refusal
  return shift
}
