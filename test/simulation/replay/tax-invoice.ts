import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { demand } from './demand.ts'
import { happens } from './dice.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'

interface Billed {
  readonly line: number
  readonly billId: number
  readonly amount: Money
}

/** Some guests want a tax invoice: on the desk's paper, or by an e-invoice from the tax platform. */
export const issueInvoice = async (hotel: ReplayHotel, desk: Desk, billed: Billed): Promise<void> => {
  const { line, billId, amount } = billed
  if (amount.isZero || !happens(line, 'invoice', 20)) return
  const isPaper = happens(line, 'invoice on paper', 75)
  if (isPaper && hotel.mistakes.happens('spoiled_invoice', String(line))) await spoilPaper(hotel, desk)
  const issued = await desk.cashier.run((api) => api.invoices.issue, {
    billIds: [billId],
    numbering: isPaper
      ? { source: 'book', number: desk.model.paperOnTop }
      : { source: 'external', number: `25${String(line).padStart(18, '0')}` },
    buyerTitle: `Company of booking ${line}`,
    buyerTaxNumber: String(line).padStart(15, '9'),
    amount: amount.toString(),
  })
  demand('the invoice', issued.amount, amount)
  if (isPaper) desk.model.tearPaper()
}

const spoilPaper = async (hotel: ReplayHotel, desk: Desk): Promise<void> => {
  const number = desk.model.paperOnTop
  const input = { documentKind: 'tax_invoice' as const, number, reasonCode: 'misprint' as const }
  await desk.cashier.run((api) => api.documents.voidNumber, input, { approver: hotel.lead })
  desk.model.tearPaper()
  hotel.mistakes.made({ kind: 'spoiled_invoice', cashier: desk.cashier.name, what: number })
}
