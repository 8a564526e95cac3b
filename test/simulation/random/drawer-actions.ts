import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { declareMissingPaper } from '@jiaoban/server/shifts/declare-missing-paper.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { resumeShift } from '@jiaoban/server/shifts/resume-shift.command.ts'
import { type Cents, countable, piecesOf, toText } from './cents.ts'
import {
  add,
  balanceOf,
  type CountModel,
  drawerOf,
  paperKinds,
  post,
  printed,
  type ShiftModel,
  takeNumber,
} from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

/** A figure as a tired person counts it: right, mostly. */
const miscounted = ({ random }: Simulation, right: Cents, chance: number): Cents => {
  if (!random.chance(chance)) return right
  const wrong = right + random.cents(10, 20_000, 10) * (random.chance(0.6) ? -1n : 1n)
  return wrong < 0n ? 0n : wrong
}

const randomCount = (simulation: Simulation, shift: ShiftModel): CountModel => {
  const { model, random } = simulation
  const expected = balanceOf(model, drawerOf(shift.desk))
  return {
    cash: miscounted(simulation, countable(expected), 0.3),
    expected,
    terminals: [...shift.terminals].map(([id, { sales, refunds }]) => ({
      id,
      sales: miscounted(simulation, sales, 0.08),
      refunds: miscounted(simulation, refunds, 0.05),
    })),
    numbers: shift.desk.books
      .filter((book) => book.next <= book.last)
      .map((book) => ({
        book,
        next: random.chance(0.03) && book.next < book.last ? book.next + 1 : book.next,
      })),
    papers: new Map(
      paperKinds.map((kind) => {
        const right = (shift.papers.get(kind) ?? 0) - (shift.declared.get(kind) ?? 0)
        return [kind, right > 0 && random.chance(0.04) ? right - 1 : right]
      }),
    ),
    hasAllKeys: !random.chance(0.03),
  }
}

/** Counts the drawer, blind; once more only before a lead. */
export const count = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { random, lead } = simulation
  const made = randomCount(simulation, shift)
  const hasLead = random.chance(0.8)
  const refusal = shift.count !== null && !hasLead ? 'recount_needs_approval' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      countDrawer,
      {
        count: {
          denominations: piecesOf(made.cash),
          numbers: made.numbers.map(({ book, next }) => ({
            bookId: book.id,
            nextNumber: printed(book, next),
          })),
          keys: shift.desk.keys.map((key) => ({
            ...key,
            quantity: key.quantity - (made.hasAllKeys ? 0 : 1),
          })),
          terminals: made.terminals.map(({ id, sales, refunds }) => ({
            terminalId: id,
            sales: toText(sales),
            refunds: toText(refunds),
          })),
          papers: paperKinds.map((kind) => ({ kind, quantity: made.papers.get(kind) ?? 0 })),
        },
      },
      hasLead ? { approver: lead } : {},
    ),
  )
  if (!result) return true
  shift.count = made
  shift.state = 'counting'
  return true
}

type Target = { kind: 'drawer' } | { kind: 'terminal'; terminalId: number; side: 'sales' | 'refunds' }

/** What the desk lost (−) or found (+) there. */
const differenceAt = (shift: ShiftModel, counted: CountModel, target: Target): Cents => {
  if (target.kind === 'drawer') return counted.cash - counted.expected
  const typed = counted.terminals.find(({ id }) => id === target.terminalId)
  const books = shift.terminals.get(target.terminalId)
  if (!typed || !books) return 0n
  return target.side === 'sales' ? typed.sales - books.sales : books.refunds - typed.refunds
}

const accountOf = (shift: ShiftModel, target: Target): string => {
  if (target.kind === 'drawer') return drawerOf(shift.desk)
  const method = [...shift.desk.terminals].find(([, id]) => id === target.terminalId)?.[0]
  return `clearing.${method}:${target.terminalId}`
}

const targetsOf = (shift: ShiftModel): Target[] => [
  { kind: 'drawer' },
  ...[...shift.terminals.keys()].flatMap((terminalId) =>
    (['sales', 'refunds'] as const).map((side) => ({ kind: 'terminal', terminalId, side }) as const),
  ),
]

const book = async (simulation: Simulation, shift: ShiftModel, target: Target): Promise<boolean> => {
  const { model, random, hotel, lead } = simulation
  const { count: counted } = shift
  if (!counted) return false
  const difference = differenceAt(shift, counted, target)
  const hasLead = random.chance(0.9)
  const refusal = (() => {
    if (!hasLead) return 'approval_required'
    if (shift.state !== 'counting') return 'shift_not_counted'
    return difference === 0n ? 'nothing_differs' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(bookDifference, { target }, hasLead ? { approver: lead } : {}),
  )
  if (!result) return true
  const account = accountOf(shift, target)
  const cashier = `staff:${hotel.people[shift.cashier].staffId}`
  if (difference < 0n) post(model, cashier, account, -difference)
  else post(model, account, 'over.pending:0', difference)
  takeNumber(model, 'over_short_slip')
  if (target.kind === 'drawer') counted.expected += difference
  else {
    const books = shift.terminals.get(target.terminalId)
    if (books && target.side === 'sales') books.sales += difference
    if (books && target.side === 'refunds') books.refunds -= difference
  }
  return true
}

const declare = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random, lead } = simulation
  const missing = paperKinds.find((kind) => missingOf(shift, kind) > 0)
  if (missing === undefined) return false
  const hasLead = random.chance(0.9)
  const result = await simulation.expect(hasLead ? null : 'approval_required', shift.cashier, (person) =>
    person.run(
      declareMissingPaper,
      { kind: missing, quantity: 1, reasonCode: 'lost' },
      hasLead ? { approver: lead } : {},
    ),
  )
  if (!result) return true
  takeNumber(model, 'declaration')
  add(shift.declared, missing, 1)
  return true
}

const missingOf = (shift: ShiftModel, kind: (typeof paperKinds)[number]): number =>
  (shift.papers.get(kind) ?? 0) - (shift.declared.get(kind) ?? 0) - (shift.count?.papers.get(kind) ?? 0)

const takingsOf = (simulation: Simulation, { desk }: ShiftModel): Cents => {
  const above = balanceOf(simulation.model, drawerOf(desk)) - desk.floatAmount
  return above > 0n ? above : 0n
}

/** Puts takings into a bag: all of them before a hand over, any part before. */
export const drop = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random, lead } = simulation
  const takings = takingsOf(simulation, shift)
  if (takings === 0n && random.chance(0.95)) return false
  const amount = random.chance(0.05) || takings === 0n ? takings + 10n : takings
  const used = random.chance(0.05) ? random.pickAny(model.bags)?.number : undefined
  const bagNumber = used ?? `BAG-${model.bags.length + 1}`
  const hasWitness = random.chance(0.95)
  const refusal = (() => {
    if (!hasWitness) return 'approval_required'
    if (amount > takings) return 'drop_above_takings'
    return used === undefined ? null : 'bag_number_used'
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(dropCash, { bagNumber, amount: toText(amount) }, hasWitness ? { approver: lead } : {}),
  )
  if (!result) return true
  post(model, `cash.bag:${result.dropId}`, drawerOf(shift.desk), amount)
  takeNumber(model, 'drop_slip')
  model.bags.push({ id: result.dropId, number: bagNumber, amount, isReceived: false })
  return true
}

/** Whether every figure that was counted agrees with the books now. */
export const agrees = (shift: ShiftModel, counted: CountModel): boolean =>
  counted.hasAllKeys &&
  targetsOf(shift).every((target) => differenceAt(shift, counted, target) === 0n) &&
  counted.numbers.every(({ book: paper, next }) => paper.next === next) &&
  paperKinds.every((kind) => missingOf(shift, kind) === 0)

/** One cure of a count that does not agree, or going back to work. */
export const cure = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { random } = simulation
  if (random.chance(0.04)) {
    await simulation.succeed(shift.cashier, (person) => person.run(resumeShift, {}))
    shift.state = 'open'
    return true
  }
  const { count: counted } = shift
  if (!counted) return false
  const open = targetsOf(shift).filter((target) => differenceAt(shift, counted, target) !== 0n)
  const target = random.chance(0.05) ? random.pick(targetsOf(shift)) : random.pickAny(open)
  if (target) return book(simulation, shift, target)
  if (paperKinds.some((kind) => missingOf(shift, kind) < 0)) return count(simulation, shift)
  if (await declare(simulation, shift)) return true
  return count(simulation, shift)
}
