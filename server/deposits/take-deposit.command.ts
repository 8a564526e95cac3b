import { takeDepositInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { takeDepositSlips } from './deposit.service.ts'

/** Takes a further deposit of a guest in house, one numbered slip a tender. */
export const takeDeposit = defineCommand({
  name: 'takeDeposit',
  journalName: 'deposit_taken',
  shift: 'desk',
  recipe: ['deposit_taken'],
  input: takeDepositInput,
  run: async (ctx, input) => {
    await requireOpenFolio(ctx, input.folioId)
    const slips = await takeDepositSlips(ctx, input.folioId, input.tenders)
    return {
      slips: slips.map(({ slipId, documentId, number, amount, change }) => ({
        slipId,
        documentId,
        number,
        amount: amount.toString(),
        change: change.toString(),
      })),
    }
  },
})
