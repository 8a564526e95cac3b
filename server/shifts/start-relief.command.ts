import { findHeldShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { insertRelief } from '@jiaoban/db/shifts/relief.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { refusalToRelieve } from '@jiaoban/shared/shifts/relief.rules.ts'
import { reliefCountInput } from '@jiaoban/shared/shifts/relief.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { countForRelief } from './relief.service.ts'

/**
 * The cashier hands the drawer to a colleague for a while (替班): the same shift, the same date, counted and signed by both.
 * Until it comes back the reliever works in the cashier's shift, and answers for the drawer.
 */
export const startRelief = defineCommand({
  name: 'startRelief',
  journalName: 'relief_started',
  shift: 'desk',
  isSigned: true,
  counterSignature: 'always',
  approval: 'sometimes',
  recipe: ['cash_short', 'cash_over'],
  documents: ['over_short_slip'],
  input: reliefCountInput,
  run: async (ctx, input) => {
    const { counterSigner: reliever, shift } = ctx
    if (!reliever) throw kernelError('counter_signature_required')
    const ownerId = shift.cashierId ?? 0
    const refusal = refusalToRelieve({
      ownerId,
      relieverId: reliever.id,
      custodianId: ctx.actor.id,
      relieverShift: (await findHeldShiftOf(ctx.tx, reliever.id))?.number,
    })
    if (refusal) throw refusal
    const reliefId = ctx.nextId()
    await insertRelief(ctx.tx, {
      id: reliefId,
      shift_id: shift.id,
      business_date: shift.businessDate,
      owner_id: ownerId,
      reliever_id: reliever.id,
      started_at: ctx.at,
      started_seq: ctx.seq,
    })
    const [home] = await countForRelief(ctx, {
      reliefId,
      direction: 'given',
      custodianId: ownerId,
      leadId: ctx.approver?.id ?? null,
      input,
    })
    ctx.record({
      fact: 'relief',
      reliefId,
      shiftId: shift.id,
      ownerId,
      relieverId: reliever.id,
      state: 'running',
    })
    return { reliefId, shift: shift.number, counted: home?.counted.toString() ?? '' }
  },
})
