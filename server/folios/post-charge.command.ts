import { postChargeInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { chargeFolio } from './charge.service.ts'
import { requireOpenFolio } from './folio.service.ts'

/** Puts a charge on a guest's folio, or on the window a rule leads it to: restaurant, minibar, laundry, damage. */
export const postCharge = defineCommand({
  name: 'postCharge',
  journalName: 'charge_posted',
  shift: 'desk',
  recipe: ['charge'],
  input: postChargeInput,
  run: async (ctx, input) => {
    const amount = Money.of(input.amount, ctx.currency)
    const { lineId, folioId } = await chargeFolio(ctx, { ...input, amount })
    const folio = await requireOpenFolio(ctx, folioId)
    return {
      folioId,
      windowNumber: folio.windowNumber,
      folioLineId: lineId,
      balance: folio.balance.toString(),
      version: folio.version,
    }
  },
})
