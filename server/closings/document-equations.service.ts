import {
  type DocumentFigure,
  listBillFigures,
  listClosedFolios,
  sumDocumentLines,
} from '@jiaoban/db/closings/document-figure.reads.ts'
import { sumSlipDocuments } from '@jiaoban/db/closings/open-item.reads.ts'
import { listStoredBalances } from '@jiaoban/db/closings/balance.reads.ts'
import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { compareSums, labelIn, moneyLine, nothingLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { columnsOf, foreignIn } from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import { settlesFolio } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'

/** B3, B3b, B3c, B4 and B5 of a shift: what its documents say against what it posted. */
export const documentEquations = async (reader: Reader, shift: CashierShift): Promise<EquationLine[]> => {
  const { currency } = shift.floatAmount
  const documents = await sumDocumentLines(reader, shift.id)
  return [
    ...(await settlements(reader, shift, documents, currency)),
    ...(await closedFolios(reader, shift, currency)),
    ...(await bills(reader, shift)),
    ...(await slips(reader, shift, documents, currency)),
    ...(await cash(reader, shift, documents, currency)),
  ]
}

type Sums = Map<string, Money>

const add = (sums: Sums, key: string, amount: Money): void => {
  sums.set(key, (sums.get(key) ?? Money.zero(amount.currency)).plus(amount))
}

/** B3, bills = system report: settle lines of the documents, postings with a guest side, per tender and direction. */
const settlements = async (
  reader: Reader,
  shift: CashierShift,
  documents: readonly DocumentFigure[],
  currency: Currency,
): Promise<EquationLine[]> => {
  const left: Sums = new Map()
  for (const line of documents) {
    if (!settlesFolio(line.kind)) continue
    add(left, `tender:${line.tenderControl}:${line.direction}`, line.amount)
  }
  const right: Sums = new Map()
  for (const sum of await sumPostings(reader, { shiftId: shift.id, control: 'guest' })) {
    if (!settlesFolio(sum.kind)) continue
    // A guest's credit is money received. A reversal counts negative in the column of what it reverses.
    const [own, opposite] = sum.side === 'credit' ? (['in', 'out'] as const) : (['out', 'in'] as const)
    if (!sum.amount.isZero) add(right, `tender:${sum.other}:${own}`, sum.amount)
    if (!sum.reversed.isZero) add(right, `tender:${sum.other}:${opposite}`, sum.reversed.negated())
  }
  return compareSums('b3', left, right, currency)
}

/** B3b: a charge that was never billed leaves its folio here. */
const closedFolios = async (
  reader: Reader,
  shift: CashierShift,
  currency: Currency,
): Promise<EquationLine[]> => {
  const folios = await listClosedFolios(reader, shift.id, currency)
  if (folios.length === 0) return [nothingLine('b3b')]
  return folios.map(({ folioId, billed, charged }) => moneyLine('b3b', `folio:${folioId}`, billed, charged))
}

/** B3c: each bill adds up. */
const bills = async (reader: Reader, shift: CashierShift): Promise<EquationLine[]> => {
  const figures = await listBillFigures(reader, shift.id)
  if (figures.length === 0) return [nothingLine('b3c')]
  return figures.map((bill) =>
    moneyLine(
      'b3c',
      `bill:${bill.number}`,
      bill.charges,
      bill.receivedBefore.plus(bill.receivedNow).plus(bill.leftOpen),
    ),
  )
}

/** B4, slips = deposits: issued, applied and refunded of the shift, and what is outstanding over all. */
const slips = async (
  reader: Reader,
  shift: CashierShift,
  documents: readonly DocumentFigure[],
  currency: Currency,
): Promise<EquationLine[]> => {
  const left: Sums = new Map()
  for (const line of documents) {
    if (line.kind.startsWith('deposit_')) add(left, `deposit:${line.kind}`, line.amount)
  }
  const right: Sums = new Map()
  for (const sum of await sumPostings(reader, { shiftId: shift.id, control: 'deposits' })) {
    add(right, `deposit:${sum.kind}`, sum.amount.minus(sum.reversed))
  }
  const held = (await listStoredBalances(reader)).filter(({ control }) => control === 'deposits')
  const outstanding = Money.sum(
    held.map(({ amount }) => amount.negated()),
    currency,
  )
  return [
    ...compareSums('b4', left, right, currency).filter(({ label }) => label !== 'nothing'),
    moneyLine('b4', 'outstanding', await sumSlipDocuments(reader, currency), outstanding),
  ]
}

/** B5: cash on the documents, in and out, is, currency by currency, the cash that moved the drawer. */
const cash = async (
  reader: Reader,
  shift: CashierShift,
  documents: readonly DocumentFigure[],
  home: Currency,
): Promise<EquationLine[]> => {
  const lines = documents.filter(({ tenderControl }) => tenderControl === 'cash.drawer')
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  const foreign = new Set([...foreignIn(drawer, home), ...lines.map(({ amount }) => amount.currency)])
  return [...new Set([home, ...foreign])].flatMap((currency) => {
    const onPaper = (direction: 'in' | 'out') =>
      Money.sum(
        lines
          .filter((line) => line.direction === direction && line.amount.currency === currency)
          .map((line) => line.amount),
        currency,
      )
    const moved = columnsOf(drawer, currency)
    return [
      moneyLine('b5', labelIn('cash:in', currency, home), onPaper('in'), moved.debits),
      moneyLine('b5', labelIn('cash:out', currency, home), onPaper('out'), moved.credits),
    ]
  })
}
