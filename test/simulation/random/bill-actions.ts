import { creditBill } from '@jiaoban/server/invoices/credit-bill.command.ts'
import { issueCreditNote } from '@jiaoban/server/invoices/issue-credit-note.command.ts'
import { settleInterim } from '@jiaoban/server/invoices/settle-interim.command.ts'
import type { Action } from './action.ts'
import { type Cents, least, toText } from './cents.ts'
import { addPaper, isReceptionist } from './desk-papers.ts'
import { billUp, creditUp, folioBalance, isUnbilled } from './folio-model.ts'
import { takeNumber } from './hotel-model.ts'
import { payFolio, randomTenders, wireTender } from './money-in-hand.ts'
import { fromBook, fromPlatform, takePaper } from './paper-actions.ts'
import type { Simulation } from './simulation.ts'

/** A bill while the guest stays, of which a part is paid, or nothing. */
const interim = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const folio = random.pickAny([
    ...model.stays.filter(({ state }) => state === 'in_house'),
    ...model.houseAccounts.filter(({ isFolioOpen }) => isFolioOpen),
  ])
  if (!shift || !folio) return false
  const balance = folioBalance(folio)
  const isTooMuch = random.chance(0.05)
  const owed = balance > 0n ? balance : 0n
  const total: Cents = isTooMuch ? owed + 10n : random.pick([0n, owed, least(owed, random.cents(1, 20_000))])
  const payments = randomTenders(simulation, shift, total)
  const refusal = (() => {
    if (total > 0n && total > balance) return 'payment_above_balance'
    return folio.lines.some(isUnbilled) ? null : 'nothing_to_bill'
  })()
  if (refusal === 'nothing_to_bill' && random.chance(0.8)) return false
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(settleInterim, {
      folioId: folio.folioId,
      folioVersion: folio.lines.length,
      payments: payments.map(wireTender),
    }),
  )
  if (!result) return true
  billUp(model, folio, { id: result.documentId, isInterim: true })
  takeNumber(model, 'bill')
  addPaper(shift, 'bill')
  payFolio(model, shift, folio, { tenders: payments, isByBill: true })
  return true
}

/** An interim bill is taken back, so that what was wrong on it can be corrected. */
const credit = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const today = model.bills.filter(({ date, folio }) => date === model.date && folio.isFolioOpen)
  const bill = random.pickAny(random.chance(0.9) ? today : model.bills.slice(-30))
  if (!shift || !bill) return false
  const refusal = (() => {
    if (isReceptionist(shift)) return 'not_permitted'
    if (!bill.folio.isFolioOpen) return 'folio_closed'
    if (bill.isCredited) return 'bill_already_credited'
    if (bill.date !== model.date) return 'bill_not_of_today'
    return bill.invoiced > 0n ? 'bill_is_invoiced' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(creditBill, { billId: bill.id, reasonCode: 'wrong_charge' }, { approver: simulation.lead }),
  )
  if (!result) return true
  creditUp(bill)
  takeNumber(model, 'credit_bill')
  model.touched.add(bill.folio)
  return true
}

/** A tax invoice is taken back with a red one, whole or in part; what it frees may be invoiced again. */
const takeInvoiceBack = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const invoice = random.pickAny(
    model.invoices.slice(-40).filter(({ left }) => left > 0n || random.chance(0.1)),
  )
  if (!shift || !invoice) return false
  const isTooMuch = invoice.left === 0n || random.chance(0.05)
  const amount = isTooMuch
    ? invoice.left + 1n
    : random.chance(0.6)
      ? invoice.left
      : random.cents(1, Number(invoice.left))
  const paper = random.chance(0.7) ? fromBook(simulation, shift) : fromPlatform(simulation)
  const refusal = (() => {
    if (isReceptionist(shift)) return 'not_permitted'
    return isTooMuch ? 'credit_above_invoice' : paper.refusal
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      issueCreditNote,
      {
        invoiceId: invoice.id,
        numbering: paper.numbering,
        amount: toText(amount),
        reasonCode: 'wrong_buyer',
      },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  takePaper(simulation, shift, paper)
  invoice.left -= amount
  let back = amount
  for (const share of invoice.shares) {
    const part = least(back, share.left)
    share.left -= part
    share.bill.invoiced -= part
    back -= part
  }
  return true
}

export const billActions: readonly Action[] = [
  { weight: 3, run: interim },
  { weight: 2, run: credit },
  { weight: 2, run: takeInvoiceBack },
]
