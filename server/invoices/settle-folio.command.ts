import { listSlipsOfMaster } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { settleFolioInput } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { planSettlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { readSettlingTenders, settlingKinds } from '../city-ledger/settling-tender.service.ts'
import { requireFolioAsSeen } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { readTenders } from '../payments/tender.service.ts'
import { settleFolio as bringToZero } from './settlement.service.ts'

/**
 * Brings an account to zero that no guest leaves with: of a group, or of the house. One bill, and the folio is
 * closed. The windows of a stay are settled when the guest leaves, or among the accounts left open.
 */
export const settleFolio = defineCommand({
  name: 'settleFolio',
  journalName: 'folio_settled',
  shift: 'desk',
  approval: 'sometimes',
  recipe: [...settlingKinds, 'refund'],
  documents: ['bill', 'exchange_memo'],
  input: settleFolioInput,
  run: async (ctx, input) => {
    const folio = await requireFolioAsSeen(ctx, input.folioId, input.folioVersion)
    // A group whose slips are held leaves by its check-out, which applies them.
    const held = (await listSlipsOfMaster(ctx.tx, folio.id)).some(({ state }) => state === 'issued')
    if (folio.stayId !== null || held) throw invoiceError('settled_at_check_out')
    const payments = await readSettlingTenders(ctx, input.payments)
    const bill = await bringToZero(ctx, {
      folio,
      plan: planSettlement(folio.balance, []),
      payments,
      refunds: await readTenders(ctx, input.refunds, await readProperty(ctx.tx)),
      slipRefunds: new Map(),
      times: { arrivedAt: null, leftAt: null },
    })
    return {
      documentId: bill.id,
      number: bill.number,
      change: payments.map((tender) => tender.change.toString()),
    }
  },
})
