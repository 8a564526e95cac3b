import { groupLeavingQuery, groupListQuery, groupQuery } from '@jiaoban/shared/stays/group.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { cancelGroup } from './cancel-group.command.ts'
import { changeGroup } from './change-group.command.ts'
import { checkInGroup } from './check-in-group.command.ts'
import { checkOutGroup } from './check-out-group.command.ts'
import { readGroupLeaving } from './group-leaving.service.ts'
import { listGroupItems, readGroup } from './group-view.service.ts'
import { openGroup } from './open-group.command.ts'
import { writeRoomingList } from './write-rooming-list.command.ts'

const deskQuery = areaQuery('desk', 'inHouse')

export const groupRouter = router({
  list: deskQuery
    .input(groupListQuery)
    .query(({ ctx, input }) => listGroupItems(ctx.hotel.db.reader, input.isOver)),

  /** The rooming list, and what the group would owe if it left now. */
  byId: deskQuery.input(groupQuery).query(({ ctx, input }) => readGroup(ctx.hotel.db.reader, input.groupId)),

  /** What keeps a group that would leave now. */
  leaving: deskQuery
    .input(groupLeavingQuery)
    .query(({ ctx, input }) =>
      readGroupLeaving(ctx.hotel.db.reader, input.groupId, input.at ?? ctx.hotel.runner.clock.now()),
    ),

  open: commandMutation(openGroup),
  change: commandMutation(changeGroup),
  writeRoomingList: commandMutation(writeRoomingList),
  checkIn: commandMutation(checkInGroup),
  checkOut: commandMutation(checkOutGroup),
  cancel: commandMutation(cancelGroup),
})
