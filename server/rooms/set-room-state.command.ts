import { setRoomStateInput } from '@jiaoban/shared/rooms/room.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { putRoomInState, requireRoom } from './room.service.ts'

/** Housekeeping says that a room is made, that it is not, or that it cannot be sold. */
export const setRoomState = defineCommand({
  name: 'setRoomState',
  journalName: 'room_state_set',
  shift: 'office',
  recipe: [],
  input: setRoomStateInput,
  run: async (ctx, input) => {
    const room = await requireRoom(ctx, input.roomId)
    await putRoomInState(ctx, room.id, input.state)
    return { roomId: room.id, number: room.number, state: input.state }
  },
})
