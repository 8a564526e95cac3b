import { listDisputes } from '@jiaoban/db/handovers/dispute.reads.ts'
import { findWaitingHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { waitingHandoverQuery } from '@jiaoban/shared/handovers/handover.schema.ts'
import { mayApprove } from '@jiaoban/shared/staff/permission.rules.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { acceptHandover } from './accept-handover.command.ts'
import { disputeHandover } from './dispute-handover.command.ts'
import { endShift } from './end-shift.command.ts'
import { forceShift } from './force-shift.command.ts'
import { giveHandover } from './give-handover.command.ts'
import { listOpenShifts } from './open-shift-list.service.ts'
import { showDispute } from './show-dispute.command.ts'
import { takeBackHandover } from './take-back-handover.command.ts'

export const handoverRouter = router({
  /** The float waiting at a desk, without its amount: the incoming cashier counts blind. */
  waiting: areaQuery('shift')
    .input(waitingHandoverQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const handover = await findWaitingHandover(reader, input.deskId)
      if (!handover) return null
      const outgoing = await readShift(reader, handover.outgoingShiftId)
      const forced = await findForcedShift(reader, outgoing.id)
      return {
        handoverId: handover.id,
        outgoingShift: outgoing.number,
        outgoingName: await findDisplayName(reader, outgoing.cashierId ?? 0),
        /** The lead who gave it in the place of its cashier. */
        forcedByName: forced ? await findDisplayName(reader, forced.forcedBy) : null,
        givenAt: handover.givenAt,
        /** How often it was counted otherwise than it was given, and no more. */
        disputes: (await listDisputes(reader, handover.id)).length,
      }
    }),

  /** The open shifts of all desks, with what is disputed, for those who may decide; empty for all others. */
  openShifts: areaQuery('shift').query(async ({ ctx }) =>
    mayApprove(ctx.session.role, 'acceptHandover')
      ? listOpenShifts(ctx.hotel.db.reader, ctx.session.staffId)
      : [],
  ),

  give: commandMutation(giveHandover),
  takeBack: commandMutation(takeBackHandover),
  accept: commandMutation(acceptHandover),
  /** What was counted is not what was given: kept, line by line. */
  dispute: commandMutation(disputeHandover),
  showDispute: commandMutation(showDispute),
  /** A lead closes the shift of somebody who cannot. */
  force: commandMutation(forceShift),
  /** Without a successor: the float goes back to the safe. */
  end: commandMutation(endShift),
})
