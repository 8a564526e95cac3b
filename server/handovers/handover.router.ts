import { findWaitingHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { waitingHandoverQuery } from '@jiaoban/shared/handovers/handover.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { acceptHandover } from './accept-handover.command.ts'
import { endShift } from './end-shift.command.ts'
import { giveHandover } from './give-handover.command.ts'
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
      return {
        handoverId: handover.id,
        outgoingShift: outgoing.number,
        outgoingName: await findDisplayName(reader, outgoing.cashierId ?? 0),
        givenAt: handover.givenAt,
      }
    }),

  give: commandMutation(giveHandover),
  takeBack: commandMutation(takeBackHandover),
  accept: commandMutation(acceptHandover),
  /** Without a successor: the float goes back to the safe. */
  end: commandMutation(endShift),
})
