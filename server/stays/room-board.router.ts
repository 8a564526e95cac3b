import { freeRoomsQuery } from '@jiaoban/shared/stays/stay.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { setRoomState } from '../rooms/set-room-state.command.ts'
import { listDirtyRooms, listRoomsFreeFor, readRoomBoard } from './room-board.service.ts'

/** Rooms as the desk sees them, with the stays in them: hence a router of this domain. */
export const roomRouter = router({
  board: areaQuery('desk', 'inHouse').query(({ ctx }) => readRoomBoard(ctx.hotel.db.reader)),

  /** Rooms for a new stay, the clean ones first. */
  free: areaQuery('desk')
    .input(freeRoomsQuery)
    .query(({ ctx, input }) => listRoomsFreeFor(ctx.hotel.db.reader, input)),

  /** What housekeeping has to make. */
  dirty: areaQuery('inspections').query(({ ctx }) => listDirtyRooms(ctx.hotel.db.reader)),

  setState: commandMutation(setRoomState),
})
