import {
  countDeclaredPapers,
  countDisputedPapers,
  countPapers,
  listNumberFigures,
} from '@jiaoban/db/closings/number-figure.reads.ts'
import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { countLine, labelIn, moneyLine, nothingLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { foreignIn, netOf, type PostingSum } from '@jiaoban/shared/ledger/posting-sum.rules.ts'
import { isRarerPaper } from '@jiaoban/shared/shifts/paper-kinds.rules.ts'
import { cashExpected, countedCash } from '@jiaoban/shared/shifts/shift.rules.ts'
import { type CashierShift, paperKinds, type ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import { expectedAtTerminal, findCarriedIn } from '../shifts/difference.service.ts'

/**
 * B8 of any shift: counters moved as often as numbers were issued or voided; books as their papers show, with the papers
 * that a lead voided at the handover because they were not there.
 */
export const numberEquations = async (
  reader: Reader,
  shift: CashierShift,
  count: ShiftCount | null,
): Promise<EquationLine[]> => {
  const figures = await listNumberFigures(reader, shift)
  const disputed = count ? await countDisputedPapers(reader, { after: count.journalSeq }) : undefined
  return figures
    .filter(({ bookId, deskId }) => bookId === null || deskId === shift.deskId)
    .flatMap((figure) => {
      const name = figure.bookId === null ? `series:${figure.documentKind}` : `book:${figure.bookId}`
      const used = countLine('b8', `${name}:used`, figure.nextNow - figure.nextAtOpening, figure.used)
      const seen = count?.numbers.find(({ bookId }) => bookId === figure.bookId)
      if (!seen) return [used]
      const left = seen.nextNumber + (disputed?.get(seen.bookId) ?? 0)
      return [used, countLine('b8', `${name}:seen`, left, figure.nextNow)]
    })
}

/** B6, B6b, B7 and B10 of a desk shift: the books against what its cashier counted (or carried, if turned). */
export const countEquations = async (
  reader: Reader,
  shift: CashierShift,
  count: ShiftCount,
): Promise<EquationLine[]> => {
  const { currency } = shift.floatAmount
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  return [
    ...drawerLines({ drawer, count, currency, home: currency }),
    ...currenciesOf(drawer, count).flatMap((foreign) =>
      drawerLines({ drawer, count, currency: foreign, home: currency }),
    ),
    ...(await terminals(reader, shift, count)),
    ...(await papers(reader, shift, count)),
  ]
}

/** B6 and B6b in one currency: what moved the drawer against what was counted, and nothing left at the seal. */
const drawerLines = (of: {
  readonly drawer: readonly PostingSum[]
  readonly count: ShiftCount
  readonly currency: Currency
  readonly home: Currency
}): EquationLine[] => {
  const { drawer, count, currency, home } = of
  const expected = cashExpected(drawer, count.journalSeq, currency)
  const label = (name: string) => labelIn(name, currency, home)
  return [
    moneyLine('b6', label('drawer'), expected, countedCash(count, currency)),
    moneyLine('b6b', label('drawer_at_seal'), netOf(drawer, currency), Money.zero(currency)),
  ]
}

/** The other currencies of a drawer: that moved it, or that were counted in it. */
const currenciesOf = (drawer: readonly PostingSum[], count: ShiftCount): Currency[] => [
  ...new Set([...foreignIn(drawer, count.cash.currency), ...count.foreign.map(({ currency }) => currency)]),
]

/** The office has no drawer, no terminal and no papers of its own: computed all the same. */
export const officeEquations = (): EquationLine[] =>
  (['b6', 'b6b', 'b7', 'b9', 'b10'] as const).map(nothingLine)

/** B7: each terminal's own totals, sales and refunds apart. */
const terminals = async (reader: Reader, shift: CashierShift, count: ShiftCount): Promise<EquationLine[]> => {
  const zero = Money.zero(shift.floatAmount.currency)
  const lines: EquationLine[] = []
  for (const { id } of await listTerminalsOfDesk(reader, shift.deskId ?? 0)) {
    const expected = await expectedAtTerminal(reader, shift, id)
    const typed = count.terminals.find(({ terminalId }) => terminalId === id)
    lines.push(
      moneyLine('b7', `terminal:${id}:sales`, expected.sales, typed?.sales ?? zero),
      moneyLine('b7', `terminal:${id}:refunds`, expected.refunds, typed?.refunds ?? zero),
    )
  }
  return lines.length > 0 ? lines : [nothingLine('b7')]
}

/** B10: papers in the pack and approved declarations, against the papers the shift made and what it took over. */
const papers = async (reader: Reader, shift: CashierShift, count: ShiftCount): Promise<EquationLine[]> => {
  const made = await countPapers(reader, shift.id, count)
  const declared = await countDeclaredPapers(reader, shift.id)
  const carried = await findCarriedIn(reader, shift)
  const of = (list: ShiftCount['papers'] | undefined, kind: string) =>
    list?.find((paper) => paper.kind === kind)?.quantity ?? 0
  const lines = paperKinds.map((kind) =>
    countLine(
      'b10',
      `paper:${kind}`,
      of(count.papers, kind) + (declared.get(kind) ?? 0),
      (made.get(kind) ?? 0) + of(carried?.papers, kind),
    ),
  )
  const quiet = new Set(paperKinds.filter(isRarerPaper).map((kind) => `paper:${kind}`))
  return lines.filter(({ label, left, right }) => !quiet.has(label) || left !== 0 || right !== 0)
}
