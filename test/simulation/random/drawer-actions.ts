import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { declareMissingPaper } from '@jiaoban/server/shifts/declare-missing-paper.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { resumeShift } from '@jiaoban/server/shifts/resume-shift.command.ts'
import { type Cents, countable, piecesOf, toText } from './cents.ts'
import { keepDifference } from './differences.ts'
import {
  currenciesAt,
  type CurrencyModel,
  foreignHeld,
  inCurrency,
  piecesOfCurrency,
  textIn,
} from './foreign.ts'
import {
  add,
  balanceOf,
  type CountModel,
  drawerOf,
  paperKinds,
  post,
  type ShiftModel,
  takeNumber,
} from './hotel-model.ts'
import { printed, usableBooks } from './papers.ts'
import { declareLost } from './house-key-actions.ts'
import { keysAt } from './keys.ts'
import type { Simulation } from './simulation.ts'

/** A figure as a tired person counts it: right, mostly. */
const miscounted = ({ random }: Simulation, right: Cents, chance: number): Cents => {
  if (!random.chance(chance)) return right
  const wrong = right + random.cents(10, 20_000, 10) * (random.chance(0.6) ? -1n : 1n)
  return wrong < 0n ? 0n : wrong
}

/** A foreign note too many or too few, now and then. */
const miscountedNotes = ({ random }: Simulation, right: Cents): Cents => {
  if (!random.chance(0.1)) return right
  const wrong = right + random.cents(1, 5_000) * (random.chance(0.6) ? -1n : 1n)
  return wrong < 0n ? 0n : wrong
}

/** The drawer alone, as a tired person counts it. `back` comes into it before. */
export const miscountedDrawer = (
  simulation: Simulation,
  { desk }: ShiftModel,
  back: Cents,
): Pick<CountModel, 'cash' | 'expected' | 'foreign'> => {
  const { model } = simulation
  const expected = balanceOf(model, drawerOf(desk)) + back
  return {
    cash: miscounted(simulation, countable(expected), 0.3),
    expected,
    foreign: model.currencies.map((currency) => {
      const held = foreignHeld(model, desk, currency)
      const isThere = currenciesAt(model, desk).includes(currency)
      return { currency, counted: isThere ? miscountedNotes(simulation, held) : 0n, expected: held }
    }),
  }
}

/** `back` comes into the drawer before it is counted. */
export const randomCount = (simulation: Simulation, shift: ShiftModel, back: Cents = 0n): CountModel => {
  const { model, random } = simulation
  return {
    ...miscountedDrawer(simulation, shift, back),
    terminals: [...shift.terminals].map(([id, { sales, refunds }]) => ({
      id,
      sales: miscounted(simulation, sales, 0.08),
      refunds: miscounted(simulation, refunds, 0.05),
    })),
    numbers: usableBooks(shift.desk).map((book) => ({
      book,
      next: random.chance(0.03) && book.next < book.last ? book.next + 1 : book.next,
    })),
    papers: new Map(
      paperKinds.map((kind) => {
        const right = (shift.papers.get(kind) ?? 0) - (shift.declared.get(kind) ?? 0)
        return [kind, right > 0 && random.chance(0.04) ? right - 1 : right]
      }),
    ),
    keys: keysAt(model, shift.desk).map(({ keyCode, quantity }) => ({
      keyCode,
      counted: quantity > 0 && random.chance(0.03) ? quantity - 1 : quantity,
      expected: quantity,
    })),
  }
}

/** What somebody types of a count. */
export const countInput = (made: CountModel, seen: readonly CurrencyModel[]) => ({
  denominations: piecesOf(made.cash),
  foreign: made.foreign
    .filter(({ currency }) => seen.includes(currency))
    .map(({ currency, counted }) => ({
      currency: currency.code,
      denominations: piecesOfCurrency(counted, currency),
    })),
  numbers: made.numbers.map(({ book: paper, next }) => ({
    bookId: paper.id,
    nextNumber: printed(paper, next),
  })),
  keys: made.keys.map(({ keyCode, counted }) => ({ keyCode, quantity: counted })),
  terminals: made.terminals.map(({ id, sales, refunds }) => ({
    terminalId: id,
    sales: toText(sales),
    refunds: toText(refunds),
  })),
  papers: paperKinds.map((kind) => ({ kind, quantity: made.papers.get(kind) ?? 0 })),
})

/** Counts the drawer, blind; once more only before a lead. */
export const count = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { random } = simulation
  const { actor, second } = simulation.handsOf(shift)
  const young = new Map(shift.uncounted)
  for (const [kind, made] of young) add(shift.papers, kind, made)
  shift.uncounted.clear()
  const made = randomCount(simulation, shift)
  const seen = currenciesAt(simulation.model, shift.desk)
  const hasLead = random.chance(0.8)
  const isRelieved = shift.owner !== shift.cashier
  const isAlone = shift.count !== null && !hasLead
  const refusal = isRelieved ? 'relief_before_hand_over' : isAlone ? 'recount_needs_approval' : null
  const result = await simulation.expect(refusal, actor, (person) =>
    person.run(
      countDrawer,
      {
        count: countInput(made, seen),
      },
      hasLead ? { approver: second } : {},
    ),
  )
  if (!result) {
    for (const [kind, left] of young) add(shift.papers, kind, -left)
    for (const [kind, left] of young) shift.uncounted.set(kind, left)
    return true
  }
  shift.count = made
  shift.state = 'counting'
  return true
}

type Target =
  | { kind: 'drawer'; currency?: CurrencyModel }
  | { kind: 'terminal'; terminalId: number; side: 'sales' | 'refunds' }

/** What the desk lost (−) or found (+) there. */
const differenceAt = (shift: ShiftModel, counted: CountModel, target: Target): Cents => {
  if (target.kind === 'drawer' && target.currency) {
    const found = counted.foreign.find(({ currency }) => currency === target.currency)
    return found ? found.counted - found.expected : 0n
  }
  if (target.kind === 'drawer') return counted.cash - counted.expected
  const typed = counted.terminals.find(({ id }) => id === target.terminalId)
  const books = shift.terminals.get(target.terminalId)
  if (!typed || !books) return 0n
  return target.side === 'sales' ? typed.sales - books.sales : books.refunds - typed.refunds
}

const currencyOf = (target: Target): CurrencyModel | null =>
  target.kind === 'drawer' ? (target.currency ?? null) : null

const accountOf = (shift: ShiftModel, target: Target): string => {
  if (target.kind === 'drawer') return inCurrency(drawerOf(shift.desk), currencyOf(target))
  const method = [...shift.desk.terminals].find(([, id]) => id === target.terminalId)?.[0]
  return `clearing.${method}:${target.terminalId}`
}

const targetsOf = (shift: ShiftModel): Target[] => [
  { kind: 'drawer' },
  ...(shift.count?.foreign ?? []).map(({ currency }) => ({ kind: 'drawer', currency }) as const),
  ...[...shift.terminals.keys()].flatMap((terminalId) =>
    (['sales', 'refunds'] as const).map((side) => ({ kind: 'terminal', terminalId, side }) as const),
  ),
]

const wireTarget = (target: Target) => {
  if (target.kind !== 'drawer') return target
  return target.currency
    ? ({ kind: 'drawer', currency: target.currency.code } as const)
    : ({ kind: 'drawer' } as const)
}

const book = async (simulation: Simulation, shift: ShiftModel, target: Target): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const { actor, second } = simulation.handsOf(shift)
  const { count: counted } = shift
  if (!counted) return false
  const difference = differenceAt(shift, counted, target)
  const hasLead = random.chance(0.9)
  const refusal = (() => {
    if (!hasLead) return 'approval_required'
    if (shift.state !== 'counting') return 'shift_not_counted'
    return difference === 0n ? 'nothing_differs' : null
  })()
  const result = await simulation.expect(refusal, actor, (person) =>
    person.run(bookDifference, { target: wireTarget(target) }, hasLead ? { approver: second } : {}),
  )
  if (!result) return true
  const account = accountOf(shift, target)
  const currency = currencyOf(target)
  const { staffId } = hotel.people[shift.cashier]
  if (difference < 0n) post(model, inCurrency(`staff:${staffId}`, currency), account, -difference)
  else post(model, account, inCurrency('over.pending:0', currency), difference)
  if (difference < 0n) keepDifference(model, { kind: 'short', amount: -difference, staffId, currency })
  else keepDifference(model, { kind: 'over', amount: difference, staffId: null, currency })
  takeNumber(model, 'over_short_slip')
  const notes = counted.foreign.find((one) => one.currency === currency)
  if (notes) notes.expected += difference
  else if (target.kind === 'drawer') counted.expected += difference
  else {
    const books = shift.terminals.get(target.terminalId)
    if (books && target.side === 'sales') books.sales += difference
    if (books && target.side === 'refunds') books.refunds -= difference
  }
  return true
}

const declare = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random } = simulation
  const { actor, second } = simulation.handsOf(shift)
  const missing = paperKinds.find((kind) => missingOf(shift, kind) > 0)
  if (missing === undefined) return false
  const hasLead = random.chance(0.9)
  const result = await simulation.expect(hasLead ? null : 'approval_required', actor, (person) =>
    person.run(
      declareMissingPaper,
      { kind: missing, quantity: 1, reasonCode: 'lost' },
      hasLead ? { approver: second } : {},
    ),
  )
  if (!result) return true
  takeNumber(model, 'declaration')
  add(shift.declared, missing, 1)
  return true
}

const missingOf = (shift: ShiftModel, kind: (typeof paperKinds)[number]): number =>
  (shift.papers.get(kind) ?? 0) - (shift.declared.get(kind) ?? 0) - (shift.count?.papers.get(kind) ?? 0)

/** Above the float in the hotel's currency; of any other, all that is there. */
export const takingsOf = (
  { model }: Simulation,
  { desk }: ShiftModel,
  currency: CurrencyModel | null = null,
): Cents => {
  if (currency) return foreignHeld(model, desk, currency)
  const above = balanceOf(model, drawerOf(desk)) - desk.floatAmount
  return above > 0n ? above : 0n
}

/** What must leave a drawer before its shift does. */
export const currenciesToDrop = (simulation: Simulation, shift: ShiftModel): (CurrencyModel | null)[] =>
  [null, ...simulation.model.currencies].filter((currency) => takingsOf(simulation, shift, currency) > 0n)

/** Puts takings into a bag: all of them before a hand over, any part before. */
export const drop = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random } = simulation
  const { actor, second } = simulation.handsOf(shift)
  const currency = random.pickAny(currenciesToDrop(simulation, shift)) ?? null
  const takings = takingsOf(simulation, shift, currency)
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
  const result = await simulation.expect(refusal, actor, (person) =>
    person.run(
      dropCash,
      {
        bagNumber,
        amount: textIn(amount, currency),
        ...(currency ? { currency: currency.code } : {}),
      },
      hasWitness ? { approver: second } : {},
    ),
  )
  if (!result) return true
  const [bag, drawer] = [`cash.bag:${result.dropId}`, drawerOf(shift.desk)]
  post(model, inCurrency(bag, currency), inCurrency(drawer, currency), amount)
  takeNumber(model, 'drop_slip')
  model.bags.push({ id: result.dropId, number: bagNumber, amount, currency, isReceived: false })
  return true
}

/** Whether every figure that was counted agrees with the books now. */
export const agrees = (shift: ShiftModel, counted: CountModel): boolean =>
  counted.keys.every((key) => key.counted === key.expected) &&
  targetsOf(shift).every((target) => differenceAt(shift, counted, target) === 0n) &&
  counted.numbers.every(({ book: paper, next }) => paper.next === next) &&
  paperKinds.every((kind) => missingOf(shift, kind) === 0)

/** One cure of a count that does not agree, or going back to work. */
export const cure = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { random } = simulation
  if (random.chance(0.04)) {
    await simulation.succeed(simulation.handsOf(shift).actor, (person) => person.run(resumeShift, {}))
    Object.assign(shift, { state: 'open', isForced: false })
    return true
  }
  const { count: counted } = shift
  if (!counted) return false
  const open = targetsOf(shift).filter((target) => differenceAt(shift, counted, target) !== 0n)
  const target = random.chance(0.05) ? random.pick(targetsOf(shift)) : random.pickAny(open)
  if (target) return book(simulation, shift, target)
  const missed = counted.keys.find((key) => key.counted < key.expected)
  const lost = simulation.model.keys.find(
    ({ desk, keyCode, state }) => desk === shift.desk && keyCode === missed?.keyCode && state === 'in_place',
  )
  if (lost && random.chance(0.5)) return declareLost(simulation, shift, lost)
  if (paperKinds.some((kind) => missingOf(shift, kind) < 0)) return count(simulation, shift)
  if (await declare(simulation, shift)) return true
  return count(simulation, shift)
}
