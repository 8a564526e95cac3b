import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { router, signedInQuery } from '../kernel/trpc.ts'
import { changeRoomRules } from './change-room-rules.command.ts'

export const roomRuleRouter = router({
  /** How the house sells and watches its rooms. */
  current: signedInQuery.query(async ({ ctx }) => {
    const rules = await readRoomRules(ctx.hotel.db.reader)
    return {
      ...rules,
      keyCardPrice: rules.keyCardPrice.toString(),
      extraBedPrice: rules.extraBedPrice.toString(),
      breakfastPrice: rules.breakfastPrice.toString(),
    }
  }),

  change: commandMutation(changeRoomRules),
})
