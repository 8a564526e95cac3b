import { insertHandover } from '@jiaoban/db/handovers/handover.writes.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { setShiftState } from '@jiaoban/db/shifts/shift.writes.ts'
import { giveHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { dueBack } from '@jiaoban/shared/shifts/shift.rules.ts'
import { requireSigningKey } from '../closings/signing-key.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { openAccount } from '../ledger/ledger.service.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'
import { requireReadyToLeave } from './outgoing-shift.service.ts'

/**
 * The outgoing cashier signs: everything counted agrees, the takings are in a bag, and the float leaves the
 * drawer for the next cashier. In between it is in no drawer, in one account.
 */
export const giveHandover = defineCommand({
  name: 'giveHandover',
  journalName: 'handover_given',
  shift: 'desk-cure',
  isSigned: true,
  recipe: ['handover_given'],
  documents: ['float_slip'],
  input: giveHandoverInput,
  run: async (ctx) => {
    const shift = await readShift(ctx.tx, ctx.shift.id)
    if (shift.deskId === null) throw new Error('an office shift has no drawer')
    const held = await requireReadyToLeave(ctx, shift)
    // Whoever accepts will seal: a handover that could not end is not begun.
    await requireSigningKey(ctx)
    const id = ctx.nextId()
    const transit = { control: 'cash.transit', ownerId: id } as const
    const accountId = await openAccount(ctx, transit)
    const slip = await moveCustody(ctx, {
      kind: 'handover_given',
      purpose: 'float_handed_over',
      amount: held,
      debit: transit,
      credit: drawerOf(shift.deskId),
    })
    const owed = dueBack(shift.floatAmount, held)
    await insertHandover(ctx.tx, {
      id,
      desk_id: shift.deskId,
      outgoing_shift_id: shift.id,
      incoming_shift_id: null,
      state: 'given',
      given_minor: held.toMinor(),
      due_back_minor: owed.toMinor(),
      currency: held.currency,
      account_id: accountId,
      document_id: slip.id,
      given_at: ctx.at,
      settled_at: null,
    })
    await setShiftState(ctx.tx, shift.id, 'given')
    ctx.record({ fact: 'handover', handoverId: id, shiftId: shift.id, deskId: shift.deskId, state: 'given' })
    return {
      handoverId: id,
      number: slip.number,
      documentId: slip.id,
      given: held.toString(),
      dueBack: owed.toString(),
    }
  },
})
