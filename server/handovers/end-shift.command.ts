import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { sealShiftRow } from '@jiaoban/db/shifts/shift.writes.ts'
import { endShiftInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { dueBack } from '@jiaoban/shared/shifts/shift.rules.ts'
import { sealShift } from '../closings/seal.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'
import { endForcing, forcingSignatures } from './forced-shift.service.ts'
import { requireReadyToLeave } from './outgoing-shift.service.ts'

/**
 * Ends a shift that nobody takes over: the float goes back to the safe before a lead, or, where a lead closes it, before
 * a second person; and the report is sealed. The desk opens again from the safe.
 */
export const endShift = defineCommand({
  name: 'endShift',
  journalName: 'shift_ended',
  shift: 'desk-cure',
  isSigned: true,
  approval: 'always',
  recipe: ['float_returned'],
  documents: ['float_slip'],
  input: endShiftInput,
  run: async (ctx) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'endShift' })
    const shift = await readShift(ctx.tx, ctx.shift.id)
    const held = await requireReadyToLeave(ctx, shift)
    const slip = await moveCustody(ctx, {
      kind: 'float_returned',
      purpose: 'float_to_safe',
      amount: held,
      debit: { control: 'cash.safe', ownerId: 0 },
      credit: drawerOf(shift.deskId ?? 0),
      secondPersonId: ctx.approver.id,
    })
    await sealShiftRow(ctx.tx, shift.id, { seq: ctx.seq, at: ctx.at })
    ctx.record({ fact: 'shift', shiftId: shift.id, deskId: shift.deskId, state: 'sealed' })
    const forced = (await findForcedShift(ctx.tx, shift.id)) ?? null
    await endForcing(ctx, forced)
    const closing = await sealShift(
      ctx,
      shift.id,
      forced
        ? forcingSignatures(forced, ctx.approver.id)
        : [
            { staffId: ctx.actor.id, as: 'outgoing' },
            { staffId: ctx.approver.id, as: 'lead' },
          ],
    )
    return {
      shiftId: shift.id,
      documentId: slip.id,
      slipNumber: slip.number,
      returned: held.toString(),
      dueBack: dueBack(shift.floatAmount, held).toString(),
      closingId: closing.closingId,
      closingNumber: closing.number,
      headCode: closing.headCode,
    }
  },
})
