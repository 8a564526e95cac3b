import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { replaceStayExtras } from '@jiaoban/db/stays/stay-extra.writes.ts'
import { setStayExtrasInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireGuestIn } from './rehold-nights.service.ts'

/** How many extra beds and further breakfasts a room takes from tonight on, at the house's price of now. */
export const setStayExtras = defineCommand({
  name: 'setStayExtras',
  journalName: 'stay_extras_set',
  shift: 'office',
  recipe: [],
  input: setStayExtrasInput,
  run: async (ctx, { stayId, extraBeds, breakfasts }) => {
    await requireGuestIn(ctx, stayId)
    const { extraBedPrice, breakfastPrice } = await readRoomRules(ctx.tx)
    await replaceStayExtras(ctx.tx, stayId, { extraBeds, extraBedPrice, breakfasts, breakfastPrice })
    ctx.record({
      fact: 'stay_extras',
      stayId,
      extraBeds,
      extraBedMinor: extraBedPrice.toMinor(),
      breakfasts,
      breakfastMinor: breakfastPrice.toMinor(),
    })
    return { stayId, extraBeds, breakfasts }
  },
})
