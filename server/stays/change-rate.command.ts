import { Money } from '@jiaoban/shared/kernel/money.ts'
import { changeRateInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { reholdNights, requireGuestIn, requireNightsAhead } from './rehold-nights.service.ts'

/**
 * The nights from tonight on have another price, or none: complimentary for a guest, house use for the house
 * itself. Always approved; nights that were charged are lowered by an allowance.
 */
export const changeRate = defineCommand({
  name: 'changeRate',
  journalName: 'rate_changed',
  shift: 'office',
  approval: 'always',
  recipe: [],
  input: changeRateInput,
  run: async (ctx, input) => {
    const { stay, room } = await requireGuestIn(ctx, input.stayId)
    const rate = input.kind === 'paid' ? Money.of(input.rate, ctx.currency) : Money.zero(ctx.currency)
    const freeKind = input.kind === 'paid' ? null : input.kind
    const terms = { rate, keepsRates: false, freeKind, reasonCode: input.reasonCode }
    const ahead = await requireNightsAhead(ctx, stay)
    await reholdNights(ctx, stay, ahead, { from: room, to: room, ...terms })
    return { stayId: stay.id, rate: rate.toString(), kind: input.kind }
  },
})
