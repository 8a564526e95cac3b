import { sellToPasserByInput } from '@jiaoban/shared/invoices/invoice.schema.ts'
import { planSettlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { readSettlingTenders, settlingKinds } from '../city-ledger/settling-tender.service.ts'
import { chargeFolio } from '../folios/charge.service.ts'
import { openFolio, requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { settleFolio } from './settlement.service.ts'

/**
 * Sells to somebody who does not stay: a folio of their own is opened, charged, paid in full and closed with one
 * bill, which may be invoiced like any other. Never on credit of the house: it comes to zero at once.
 */
export const sellToPasserBy = defineCommand({
  name: 'sellToPasserBy',
  journalName: 'passer_by_sold_to',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['charge', ...settlingKinds],
  documents: ['bill', 'exchange_memo'],
  input: sellToPasserByInput,
  run: async (ctx, input) => {
    const folioId = await openFolio(ctx, {
      kind: 'passer_by',
      stayId: null,
      windowNumber: 1,
      payer: 'guest',
      party: {
        guestName: input.buyerName,
        roomNumber: '',
        arrivalDate: ctx.businessDate,
        departureDate: ctx.businessDate,
      },
    })
    for (const line of input.lines) {
      await chargeFolio(ctx, { ...line, folioId, amount: Money.of(line.amount, ctx.currency) })
    }
    const folio = await requireOpenFolio(ctx, folioId)
    const payments = await readSettlingTenders(ctx, input.payments)
    const bill = await settleFolio(ctx, {
      folio,
      plan: planSettlement(folio.balance, []),
      payments,
      refunds: [],
      slipRefunds: new Map(),
      times: { arrivedAt: null, leftAt: null },
    })
    return {
      folioId,
      documentId: bill.id,
      number: bill.number,
      total: bill.sums.charges.toString(),
      change: payments.map((tender) => tender.change.toString()),
    }
  },
})
