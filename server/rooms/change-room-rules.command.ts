import { replaceRoomRules } from '@jiaoban/db/rooms/room-rule.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { changeRoomRulesInput } from '@jiaoban/shared/rooms/room-rule.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** Changes how the house sells and watches its rooms, from now on: what was charged stays as it was. */
export const changeRoomRules = defineCommand({
  name: 'changeRoomRules',
  journalName: 'room_rules_changed',
  shift: 'office',
  recipe: [],
  input: changeRoomRulesInput,
  run: async (ctx, input) => {
    const { keyCardPrice, extraBedPrice, breakfastPrice, ...rules } = input
    const checkTimes = [...new Set(input.checkTimes)].toSorted()
    const prices = {
      keyCardPrice: Money.of(keyCardPrice, ctx.currency),
      extraBedPrice: Money.of(extraBedPrice, ctx.currency),
      breakfastPrice: Money.of(breakfastPrice, ctx.currency),
    }
    await replaceRoomRules(ctx.tx, { ...rules, ...prices, checkTimes })
    ctx.record({
      fact: 'room_rules',
      ...rules,
      checkTimes,
      keyCardMinor: prices.keyCardPrice.toMinor(),
      extraBedMinor: prices.extraBedPrice.toMinor(),
      breakfastMinor: prices.breakfastPrice.toMinor(),
    })
    return { nightUntil: input.nightUntil }
  },
})
