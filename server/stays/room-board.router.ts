import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { listRoomChecks } from '@jiaoban/db/rooms/room-check.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { listOutOfOrder } from '@jiaoban/db/rooms/out-of-order.reads.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { availabilityQuery } from '@jiaoban/shared/rooms/room.schema.ts'
import { freeRoomsQuery } from '@jiaoban/shared/stays/stay.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { setRoomState } from '../rooms/set-room-state.command.ts'
import { endOutOfOrder } from '../rooms/end-out-of-order.command.ts'
import { readAvailability } from './availability.service.ts'
import { recordRoomCheck } from './record-room-check.command.ts'
import { readRoomCheckWarning } from './room-check-warning.service.ts'
import { setOutOfOrder } from './set-out-of-order.command.ts'
import { listRoomsFreeFor, listRoomsInState, readRoomBoard } from './room-board.service.ts'

/** Rooms as the desk sees them, with the stays in them: hence a router of this domain. */
export const roomRouter = router({
  board: areaQuery('desk', 'inHouse').query(({ ctx }) => readRoomBoard(ctx.hotel.db.reader)),

  /** Rooms for a new stay, the clean ones first. */
  free: areaQuery('desk')
    .input(freeRoomsQuery)
    .query(({ ctx, input }) => listRoomsFreeFor(ctx.hotel.db.reader, input)),

  /** What housekeeping has to make. */
  dirty: areaQuery('inspections').query(({ ctx }) => listRoomsInState(ctx.hotel.db.reader, 'dirty')),

  /** What was made and nobody has looked at. */
  made: areaQuery('inspections').query(({ ctx }) => listRoomsInState(ctx.hotel.db.reader, 'clean')),

  /** Which rooms cannot be sold, from when until when; those to come among them. */
  outOfOrder: areaQuery('desk', 'inspections').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    return listOutOfOrder(reader, await readBusinessDate(reader))
  }),

  /** What every room type has left on each night of a range. */
  availability: areaQuery('desk')
    .input(availabilityQuery)
    .query(({ ctx, input }) =>
      readAvailability(ctx.hotel.db.reader, { from: input.from, end: addDays(input.from, input.nights) }),
    ),

  /** The rooms as a list of numbers by floor, for a check that must not know what the desk says. */
  numbers: areaQuery('inspections').query(async ({ ctx }) =>
    (await listRooms(ctx.hotel.db.reader)).map(({ id, number, floor }) => ({ roomId: id, number, floor })),
  ),

  /** The room checks of the business date, with what they found. */
  checks: areaQuery('inspections', 'desk').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    return listRoomChecks(reader, await readBusinessDate(reader))
  }),

  /** Checks that were not made, and what the last one found that still stands. */
  checkWarning: areaQuery('desk').query(({ ctx }) =>
    readRoomCheckWarning(ctx.hotel.db.reader, ctx.hotel.clock.now()),
  ),

  recordCheck: commandMutation(recordRoomCheck),
  setState: commandMutation(setRoomState),
  setOutOfOrder: commandMutation(setOutOfOrder),
  endOutOfOrder: commandMutation(endOutOfOrder),
})
