import { findGivenHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { setShiftState } from '@jiaoban/db/shifts/shift.writes.ts'
import { handoverError } from '@jiaoban/shared/handovers/handover.errors.ts'
import { takeBackHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { returnFloat } from './return-float.service.ts'

/**
 * The float comes back to the drawer it left: the shift is open again and is counted anew before it is given. A shift
 * that a lead is closing is not opened again: its count stands.
 */
export const takeBackHandover = defineCommand({
  name: 'takeBackHandover',
  journalName: 'handover_returned',
  shift: 'desk-given',
  recipe: ['handover_returned'],
  documents: ['float_slip'],
  input: takeBackHandoverInput,
  run: async (ctx) => {
    const handover = await findGivenHandover(ctx.tx, ctx.shift.id)
    if (!handover) throw handoverError('handover_not_found')
    const slip = await returnFloat(ctx, handover, await readShift(ctx.tx, ctx.shift.id))
    const isForced = (await findForcedShift(ctx.tx, ctx.shift.id)) !== undefined
    await setShiftState(ctx.tx, ctx.shift.id, isForced ? 'counting' : 'open')
    return { shiftId: ctx.shift.id, number: slip.number, documentId: slip.id }
  },
})
