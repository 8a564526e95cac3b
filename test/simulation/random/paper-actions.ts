import { voidNumber } from '@jiaoban/server/documents/void-number.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import type { Action } from './action.ts'
import { type Cents, least, sumOf, toText } from './cents.ts'
import { type BillModel, type InvoiceModel, openToInvoice } from './folio-model.ts'
import { add, type ShiftModel } from './hotel-model.ts'
import { bookInUse, openBooks, printed } from './papers.ts'
import type { Simulation } from './simulation.ts'

export interface Paper {
  readonly numbering: { readonly source: 'book' | 'external'; readonly number: string }
  readonly refusal: string | null
}

export const fromBook = ({ random }: Simulation, shift: ShiftModel): Paper => {
  const book = bookInUse(shift.desk)
  if (!book) {
    const refusal = openBooks(shift.desk).length === 0 ? 'number_book_missing' : 'number_book_exhausted'
    return { numbering: { source: 'book', number: 'A00000001' }, refusal }
  }
  const isWrong = random.chance(0.05)
  const number = printed(book, book.next + (isWrong ? 1 : 0))
  return { numbering: { source: 'book', number }, refusal: isWrong ? 'paper_number_differs' : null }
}

export const fromPlatform = ({ random, model }: Simulation): Paper => {
  const used = random.chance(0.05) ? random.pickAny(model.externalNumbers) : undefined
  if (used !== undefined) {
    return { numbering: { source: 'external', number: used }, refusal: 'number_already_used' }
  }
  const digits = random.chance(0.05) ? 19 : 20
  const number = String(2_600_000_000 + model.externalNumbers.length).padStart(digits, '3')
  return {
    numbering: { source: 'external', number },
    refusal: digits === 20 ? null : 'external_number_invalid',
  }
}

const chooseBills = ({ model, random }: Simulation): BillModel[] => {
  const bills = [random.pickAny(model.bills.slice(-30)), random.chance(0.3) && random.pickAny(model.bills)]
  const chosen = bills.filter((bill) => bill !== undefined && bill !== false)
  return [...new Set(chosen)].sort((a, b) => a.id - b.id)
}

const invoice = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const bills = chooseBills(simulation)
  if (!shift || bills.length === 0) return false
  const open = openToInvoice(model, bills)
  const limit = sumOf(open)
  if (limit === 0n && random.chance(0.9)) return false
  const isTooMuch = random.chance(0.05)
  const part = random.chance(0.4) ? random.cents(1, Number(limit > 0n ? limit : 1n)) : limit
  const amount = isTooMuch || part === 0n ? limit + 1n : part
  const paper = random.chance(0.7) ? fromBook(simulation, shift) : fromPlatform(simulation)
  const refusal = (() => {
    if (shift.cashier === 'chenjing') return 'not_permitted'
    if (limit === 0n) return 'nothing_to_invoice'
    return amount > limit ? 'invoice_above_limit' : paper.refusal
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(issueTaxInvoice, {
      billIds: bills.map(({ id }) => id),
      numbering: paper.numbering,
      buyerTitle: '某某公司',
      amount: toText(amount),
    }),
  )
  if (!result) return true
  const shares: InvoiceModel['shares'] = []
  let left = amount
  for (const [index, bill] of bills.entries()) {
    const share: Cents = least(left, open[index] ?? 0n)
    bill.invoiced += share
    if (share > 0n) shares.push({ bill, left: share })
    left -= share
  }
  model.invoices.push({ id: result.documentId, left: amount, shares })
  takePaper(simulation, shift, paper)
  return true
}

/** The paper, or the number, is used. */
export const takePaper = ({ model }: Simulation, shift: ShiftModel, { numbering }: Paper): void => {
  const book = bookInUse(shift.desk)
  if (numbering.source === 'external') model.externalNumbers.push(numbering.number)
  else if (book) {
    book.next += 1
    add(shift.papers, 'tax_invoice', 1)
  }
}

const voidPaper = async (simulation: Simulation): Promise<boolean> => {
  const { random, lead } = simulation
  const shift = random.pickAny(simulation.workingShifts())
  if (!shift) return false
  const book = bookInUse(shift.desk)
  const paper = fromBook(simulation, shift)
  const hasLead = random.chance(0.9)
  const refusal = (() => {
    if (shift.cashier === 'chenjing') return 'not_permitted'
    return hasLead ? paper.refusal : 'approval_required'
  })()
  const input = {
    documentKind: 'tax_invoice',
    number: paper.numbering.number,
    reasonCode: 'misprint',
  } as const
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(voidNumber, input, hasLead ? { approver: lead } : {}),
  )
  if (!result || !book) return true
  book.next += 1
  add(shift.papers, 'tax_invoice', 1)
  return true
}

export const paperActions: readonly Action[] = [
  { weight: 6, run: invoice },
  { weight: 1, run: voidPaper },
]
