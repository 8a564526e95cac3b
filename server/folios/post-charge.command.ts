import { postChargeInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { chargeFolio, requireOpenFolio } from './folio.service.ts'

/** Puts a charge on a guest's folio: restaurant, minibar, laundry, damage. */
export const postCharge = defineCommand({
  name: 'postCharge',
  journalName: 'charge_posted',
  shift: 'desk',
  recipe: ['charge'],
  input: postChargeInput,
  run: async (ctx, input) => {
    const { lineId } = await chargeFolio(ctx, { ...input, amount: Money.of(input.amount, ctx.currency) })
    const folio = await requireOpenFolio(ctx, input.folioId)
    return { folioLineId: lineId, balance: folio.balance.toString(), version: folio.version }
  },
})
