import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { openShift } from '@jiaoban/server/shifts/open-shift.command.ts'
import type { Username } from '../../support/small-hotel.ts'
import type { Action } from './action.ts'
import { type Cents, countable, piecesOf } from './cents.ts'
import { agrees, count, cure, drop } from './drawer-actions.ts'
import {
  balanceOf,
  bookInUse,
  type DeskModel,
  drawerOf,
  post,
  printed,
  type ShiftModel,
  takeNumber,
} from './hotel-model.ts'
import { checkSealOf } from './seal-check.ts'
import type { Simulation } from './simulation.ts'

type Slip = 'none' | 'keys' | 'numbers'

/** What somebody counts who takes a desk over. */
const openingCount = (desk: DeskModel, cash: Cents, slip: Slip = 'none') => ({
  denominations: piecesOf(cash),
  numbers: desk.books
    .filter((book) => book.next <= book.last)
    .map((book) => ({
      bookId: book.id,
      nextNumber: printed(book, book.next + (slip === 'numbers' ? 1 : 0)),
    })),
  keys: desk.keys.map((key) => ({ ...key, quantity: key.quantity - (slip === 'keys' ? 1 : 0) })),
})

/** Now and then somebody counts a key too few, or reads the wrong number off a book. */
const randomSlip = ({ random }: Simulation, desk: DeskModel, chance: number): Slip => {
  if (!random.chance(chance)) return 'none'
  return random.chance(0.5) && bookInUse(desk) ? 'numbers' : 'keys'
}

const refusalOfSlip = { none: null, keys: 'keys_differ', numbers: 'paper_number_differs' } as const

const newShift = (desk: DeskModel, cashier: Username, opening: ShiftModel['opening']): ShiftModel => ({
  desk,
  cashier,
  state: 'open',
  opening,
  terminals: new Map([...desk.terminals.values()].map((id) => [id, { sales: 0n, refunds: 0n }])),
  papers: new Map(),
  declared: new Map(),
  count: null,
  handoverId: null,
  given: 0n,
})

/** The desk of a turned shift: the same hands, with what they carry. */
export const turnedShift = (shift: ShiftModel): ShiftModel => ({
  ...newShift(shift.desk, shift.cashier, 'turn'),
  terminals: new Map([...shift.terminals].map(([id, totals]) => [id, { ...totals }])),
  papers: new Map([...shift.papers].map(([kind, made]) => [kind, made - (shift.declared.get(kind) ?? 0)])),
})

const open = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const desk = random.pickAny(random.chance(0.9) ? simulation.freeDesks() : model.desks)
  const free = simulation.freeCashiers()
  const cashier = random.pickAny(random.chance(0.9) ? free : (['lina', 'wangqiang'] as const))
  if (!desk || !cashier) return false
  const holder = model.shifts.find((shift) => shift.desk === desk)
  const slip = randomSlip(simulation, desk, 0.1)
  const cash = desk.floatAmount - (random.chance(0.05) ? 1_000n : 0n)
  const refusal = (() => {
    if (!free.includes(cashier)) return 'cashier_has_shift'
    if (holder) return holder.state === 'given' ? 'handover_waiting' : 'shift_already_open'
    if (cash !== desk.floatAmount) return 'float_differs'
    if (slip !== 'none') return refusalOfSlip[slip]
    return balanceOf(model, 'cash.safe:0') < desk.floatAmount ? 'account_below_zero' : null
  })()
  const result = await simulation.expect(refusal, cashier, (person) =>
    person.run(openShift, { deskId: desk.id, count: openingCount(desk, cash, slip) }),
  )
  if (!result) return true
  post(model, drawerOf(desk), 'cash.safe:0', desk.floatAmount)
  takeNumber(model, 'float_slip')
  model.shifts.push(newShift(desk, cashier, 'safe'))
  model.shiftRevenue.set(desk.id, 0n)
  return true
}

/** Why a shift cannot leave its desk yet. */
const refusalToLeave = ({ model }: Simulation, shift: ShiftModel): string | null => {
  if (shift.state !== 'counting' || !shift.count) return 'shift_not_counted'
  if (!agrees(shift, shift.count)) return 'count_differs'
  return balanceOf(model, drawerOf(shift.desk)) > shift.desk.floatAmount ? 'takings_not_dropped' : null
}

const give = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model } = simulation
  const held = balanceOf(model, drawerOf(shift.desk))
  const refusal = refusalToLeave(simulation, shift)
  const result = await simulation.expect(refusal, shift.cashier, (person) => person.run(giveHandover, {}))
  if (!result) return true
  post(model, `cash.transit:${result.handoverId}`, drawerOf(shift.desk), held)
  takeNumber(model, 'float_slip')
  Object.assign(shift, { state: 'given', handoverId: result.handoverId, given: held })
  return true
}

/** Nobody takes over: the float goes back to the safe. */
const end = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random, lead } = simulation
  const held = balanceOf(model, drawerOf(shift.desk))
  const hasLead = random.chance(0.8)
  const refusal = hasLead ? refusalToLeave(simulation, shift) : 'approval_required'
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(endShift, {}, hasLead ? { approver: lead } : {}),
  )
  if (!result) return true
  if (held > 0n) post(model, 'cash.safe:0', drawerOf(shift.desk), held)
  takeNumber(model, 'float_slip')
  shift.given = held
  await checkSealOf(simulation, shift, result.closingId)
  model.shifts.splice(model.shifts.indexOf(shift), 1)
  return true
}

const takeBack = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model } = simulation
  await simulation.succeed(shift.cashier, (person) => person.run(takeBackHandover, {}))
  post(model, drawerOf(shift.desk), `cash.transit:${shift.handoverId}`, shift.given)
  takeNumber(model, 'float_slip')
  Object.assign(shift, { state: 'open', handoverId: null, given: 0n })
  return true
}

const accept = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random, hotel, lead } = simulation
  const { desk } = shift
  const handoverId = shift.handoverId ?? 0
  const free = simulation.freeCashiers()
  const cashier = random.chance(0.05) ? shift.cashier : random.pickAny(free)
  if (cashier === undefined) return false
  const slip = randomSlip(simulation, desk, 0.05)
  const theft = random.chance(0.15) ? random.cents(10, 10_000, 10) * (random.chance(0.7) ? -1n : 1n) : 0n
  const counted = countable(shift.given + theft < 0n ? 0n : shift.given + theft)
  const difference = counted - shift.given
  const hasLead = random.chance(0.7)
  const refusal = (() => {
    if (cashier === shift.cashier) return 'handover_from_self'
    if (slip !== 'none') return refusalOfSlip[slip]
    return difference !== 0n && !hasLead ? 'handover_differs' : null
  })()
  const result = await simulation.expect(refusal, cashier, (person) =>
    person.run(
      acceptHandover,
      { handoverId, count: openingCount(desk, counted, slip) },
      hasLead ? { approver: lead } : {},
    ),
  )
  if (!result) return true
  const transit = `cash.transit:${handoverId}`
  if (difference !== 0n) takeNumber(model, 'over_short_slip')
  if (difference < 0n) post(model, `staff:${hotel.people[shift.cashier].staffId}`, transit, -difference)
  if (difference > 0n) post(model, transit, 'over.pending:0', difference)
  post(model, drawerOf(desk), transit, counted)
  takeNumber(model, 'float_slip')
  await checkSealOf(simulation, shift, result.closingId)
  model.shifts.splice(model.shifts.indexOf(shift), 1)
  model.shifts.push(newShift(desk, cashier, 'handover'))
  model.shiftRevenue.set(desk.id, 0n)
  return true
}

/** The next step of a shift that is on its way to its end. */
const goOn = (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { random } = simulation
  if (shift.state === 'given') {
    return random.chance(0.08) ? takeBack(simulation, shift) : accept(simulation, shift)
  }
  const leave = random.chance(0.2) ? end : give
  if (random.chance(0.03)) return leave(simulation, shift)
  if (shift.count && !agrees(shift, shift.count)) return cure(simulation, shift)
  const takings = balanceOf(simulation.model, drawerOf(shift.desk)) > shift.desk.floatAmount
  return takings ? drop(simulation, shift) : leave(simulation, shift)
}

export const handoverActions: readonly Action[] = [
  { weight: 8, run: open },
  {
    weight: 2,
    run: async (simulation) => {
      const shift = simulation.openShift()
      return shift !== undefined && count(simulation, shift)
    },
  },
  {
    weight: 2,
    run: async (simulation) => {
      const shift = simulation.openShift()
      return shift !== undefined && drop(simulation, shift)
    },
  },
  {
    weight: 25,
    run: async (simulation) => {
      const { model, random } = simulation
      const shift = random.pickAny(model.shifts.filter(({ state }) => state !== 'open'))
      return shift !== undefined && goOn(simulation, shift)
    },
  },
]
