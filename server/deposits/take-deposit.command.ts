import { takeDepositInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { depositKinds, nobodyElse, slipOwnerOf, takeDepositSlips, toIssuedSlips } from './deposit.service.ts'

/**
 * Takes a further deposit of a guest in house, of their own or of somebody who pays for them, or of a group on its
 * master: a slip a tender.
 */
export const takeDeposit = defineCommand({
  name: 'takeDeposit',
  journalName: 'deposit_taken',
  shift: 'desk',
  approval: 'sometimes',
  recipe: depositKinds,
  documents: ['deposit_slip', 'exchange_memo'],
  input: takeDepositInput,
  run: async (ctx, input) => {
    await requireOpenFolio(ctx, input.folioId)
    const owner = await slipOwnerOf(ctx, input.folioId, input.payer ?? nobodyElse)
    return { slips: toIssuedSlips(await takeDepositSlips(ctx, owner, input.tenders)) }
  },
})
