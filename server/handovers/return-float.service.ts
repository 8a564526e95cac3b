import { settleHandover } from '@jiaoban/db/handovers/handover.writes.ts'
import { stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import type { Handover } from '@jiaoban/shared/handovers/handover.types.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import type { IssuedDocument } from '../documents/document.service.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'
import { transitOf } from './waiting-handover.service.ts'

/** The float comes back to the drawer it left, on the shift that gave it. */
export const returnFloat = async (
  ctx: CommandContext,
  handover: Handover,
  outgoing: CashierShift,
): Promise<IssuedDocument> => {
  const slip = await moveCustody(withShift(ctx, stampOf(outgoing)), {
    kind: 'handover_returned',
    purpose: 'float_returned',
    amount: handover.given,
    debit: drawerOf(handover.deskId),
    credit: transitOf(handover),
  })
  await settleHandover(ctx.tx, handover.id, { state: 'returned', incomingShiftId: null, at: ctx.at })
  ctx.record({ fact: 'handover', handoverId: handover.id, shiftId: outgoing.id, state: 'returned' })
  return slip
}
