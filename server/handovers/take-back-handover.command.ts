import { findGivenHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import { settleHandover } from '@jiaoban/db/handovers/handover.writes.ts'
import { setShiftState } from '@jiaoban/db/shifts/shift.writes.ts'
import { handoverError } from '@jiaoban/shared/handovers/handover.errors.ts'
import { takeBackHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'

/** The float comes back to the drawer it left: the shift is open again and is counted anew before it is given. */
export const takeBackHandover = defineCommand({
  name: 'takeBackHandover',
  journalName: 'handover_returned',
  shift: 'desk-given',
  recipe: ['handover_returned'],
  input: takeBackHandoverInput,
  run: async (ctx) => {
    const handover = await findGivenHandover(ctx.tx, ctx.shift.id)
    if (!handover) throw handoverError('handover_not_found')
    const slip = await moveCustody(ctx, {
      kind: 'handover_returned',
      purpose: 'float_returned',
      amount: handover.given,
      debit: drawerOf(handover.deskId),
      credit: { control: 'cash.transit', ownerId: handover.id },
    })
    await settleHandover(ctx.tx, handover.id, { state: 'returned', incomingShiftId: null, at: ctx.at })
    await setShiftState(ctx.tx, ctx.shift.id, 'open')
    ctx.record({ fact: 'handover', handoverId: handover.id, shiftId: ctx.shift.id, state: 'returned' })
    return { shiftId: ctx.shift.id, number: slip.number, documentId: slip.id }
  },
})
