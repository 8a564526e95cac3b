import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { disputeHandover } from '@jiaoban/server/handovers/dispute-handover.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { forceShift } from '@jiaoban/server/handovers/force-shift.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { showDispute } from '@jiaoban/server/handovers/show-dispute.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { openShift } from '@jiaoban/server/shifts/open-shift.command.ts'
import type { Username } from '../../support/small-hotel.ts'
import type { Action } from './action.ts'
import { type Cents, countable, piecesOf } from './cents.ts'
import { keepDifference } from './differences.ts'
import { agrees, count, countInput, cure, currenciesToDrop, drop, randomCount } from './drawer-actions.ts'
import {
  add,
  balanceOf,
  type DeskModel,
  drawerOf,
  type HotelModel,
  paperKinds,
  post,
  type ShiftModel,
  takeNumber,
} from './hotel-model.ts'
import { currenciesAt } from './foreign.ts'
import { chooseDecisions, randomSlip, refusalOfSlip, type Slip, slipOfKeys } from './disputed-lines.ts'
import { printed, usableBooks } from './papers.ts'
import { keysAt } from './keys.ts'
import { bookFound } from './relief-actions.ts'
import { checkSealOf } from './seal-check.ts'
import type { Simulation } from './simulation.ts'

/** What somebody counts who takes a desk over. */
const openingCount = (model: HotelModel, desk: DeskModel, cash: Cents, slip: Slip = 'none') => ({
  denominations: piecesOf(cash),
  numbers: usableBooks(desk).map((book) => ({
    bookId: book.id,
    nextNumber: printed(book, book.next + (slip === 'numbers' ? 1 : 0)),
  })),
  keys: keysAt(model, desk).map((key) => ({
    ...key,
    quantity: key.quantity + slipOfKeys(slip, key.quantity),
  })),
})

const newShift = (desk: DeskModel, cashier: Username, opening: ShiftModel['opening']): ShiftModel => ({
  desk,
  owner: cashier,
  cashier,
  isForced: false,
  state: 'open',
  opening,
  terminals: new Map([...desk.terminals.values()].map((id) => [id, { sales: 0n, refunds: 0n }])),
  papers: new Map(),
  declared: new Map(),
  uncounted: new Map(),
  fetched: 0n,
  count: null,
  handoverId: null,
  given: 0n,
  wasShown: false,
  disputed: null,
})

/** The desk of a turned shift: the same hands, with what they carry. */
export const turnedShift = (shift: ShiftModel): ShiftModel => ({
  ...newShift(shift.desk, shift.cashier, 'turn'),
  terminals: new Map([...shift.terminals].map(([id, totals]) => [id, { ...totals }])),
  papers: new Map(
    paperKinds.map((kind) => [
      kind,
      (shift.papers.get(kind) ?? 0) + (shift.uncounted.get(kind) ?? 0) - (shift.declared.get(kind) ?? 0),
    ]),
  ),
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
    const own = model.shifts.find((shift) => shift.owner === cashier || shift.cashier === cashier)
    if (own) return own.isForced ? 'shift_forced' : 'cashier_has_shift'
    if (holder) return holder.state === 'given' ? 'handover_waiting' : 'shift_already_open'
    if (cash !== desk.floatAmount) return 'float_differs'
    if (slip !== 'none') return refusalOfSlip[slip]
    return balanceOf(model, 'cash.safe:0') < desk.floatAmount ? 'account_below_zero' : null
  })()
  const result = await simulation.expect(refusal, cashier, (person) =>
    person.run(openShift, { deskId: desk.id, count: openingCount(model, desk, cash, slip) }),
  )
  if (!result) return true
  post(model, drawerOf(desk), 'cash.safe:0', desk.floatAmount)
  takeNumber(model, 'float_slip')
  model.shifts.push(newShift(desk, cashier, 'safe'))
  model.shiftRevenue.set(desk.id, 0n)
  return true
}

/** Why a shift cannot leave its desk yet. */
const refusalToLeave = (simulation: Simulation, shift: ShiftModel): string | null => {
  if (shift.state !== 'counting' || !shift.count) return 'shift_not_counted'
  if (!agrees(shift, shift.count)) return 'count_differs'
  return currenciesToDrop(simulation, shift).length > 0 ? 'takings_not_dropped' : null
}

const give = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model } = simulation
  const held = balanceOf(model, drawerOf(shift.desk))
  const refusal = refusalToLeave(simulation, shift)
  const result = await simulation.expect(refusal, simulation.handsOf(shift).actor, (person) =>
    person.run(giveHandover, {}),
  )
  if (!result) return true
  post(model, `cash.transit:${result.handoverId}`, drawerOf(shift.desk), held)
  takeNumber(model, 'float_slip')
  Object.assign(shift, { state: 'given', handoverId: result.handoverId, given: held })
  return true
}

/** Nobody takes over: the float goes back to the safe. */
const end = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random } = simulation
  const { actor, second } = simulation.handsOf(shift)
  const held = balanceOf(model, drawerOf(shift.desk))
  const hasLead = random.chance(0.8)
  const refusal = hasLead ? refusalToLeave(simulation, shift) : 'approval_required'
  const result = await simulation.expect(refusal, actor, (person) =>
    person.run(endShift, {}, hasLead ? { approver: second } : {}),
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
  await simulation.succeed(simulation.handsOf(shift).actor, (person) => person.run(takeBackHandover, {}))
  post(model, drawerOf(shift.desk), `cash.transit:${shift.handoverId}`, shift.given)
  takeNumber(model, 'float_slip')
  Object.assign(shift, {
    state: shift.isForced ? 'counting' : 'open',
    handoverId: null,
    given: 0n,
    wasShown: false,
    disputed: null,
  })
  return true
}

/** Somebody counts what was given; what differs is decided by a lead, or kept and left to wait. */
const accept = async (simulation: Simulation, shift: ShiftModel): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const { desk } = shift
  const { actor: giver, second } = simulation.handsOf(shift)
  const handoverId = shift.handoverId ?? 0
  const free = simulation.freeCashiers()
  const cashier = random.chance(0.05) ? giver : random.pickAny(free)
  if (cashier === undefined) return false
  const slip = randomSlip(simulation, desk, 0.2)
  const theft = random.chance(0.15) ? random.cents(10, 10_000, 10) * (random.chance(0.7) ? -1n : 1n) : 0n
  const counted = countable(shift.given + theft < 0n ? 0n : shift.given + theft)
  const difference = counted - shift.given
  const hasLead = random.chance(0.7)
  const isPending = random.chance(0.5)
  const opening = openingCount(model, desk, counted, slip)
  const said = JSON.stringify(opening)
  const differs = difference !== 0n || slip !== 'none'
  if (differs && cashier !== giver && random.chance(0.6)) {
    const { disputeId } = await simulation.succeed(cashier, (person) =>
      person.run(disputeHandover, { handoverId, count: opening }, { approver: second }),
    )
    if (random.chance(0.3)) {
      await simulation.succeed(cashier, (person) =>
        person.run(showDispute, { disputeId }, { approver: second }),
      )
      shift.wasShown = true
    }
    shift.disputed = said
  }
  const isSame = shift.disputed === said
  const chosen = slip !== 'none' && random.chance(0.8) ? chooseDecisions(simulation, desk, slip) : null
  const refusal = (() => {
    if (cashier === giver) return 'handover_from_self'
    if (shift.wasShown && !isSame && !hasLead) return 'recount_needs_approval'
    if (!differs) return null
    if (shift.wasShown && !isSame) return 'handover_differs'
    if (slip !== 'none' && !chosen) return 'handover_differs'
    if (hasLead) return null
    if ((difference !== 0n && !isPending) || chosen?.isPending === false) return 'handover_differs'
    return isSame ? null : 'handover_not_disputed'
  })()
  const decision = isPending ? ('pending' as const) : ('decided' as const)
  const result = await simulation.expect(refusal, cashier, (person) =>
    person.run(
      acceptHandover,
      { handoverId, count: opening, decision, lines: [...(chosen?.lines ?? [])] },
      hasLead ? { approver: second } : {},
    ),
  )
  if (!result) return true
  await chosen?.carryOut()
  const debtor = isPending ? null : hotel.people[giver].staffId
  bookOnTheWay(model, shift, { difference, debtor })
  post(model, drawerOf(desk), `cash.transit:${handoverId}`, counted)
  takeNumber(model, 'float_slip')
  await checkSealOf(simulation, shift, result.closingId)
  model.shifts.splice(model.shifts.indexOf(shift), 1)
  model.shifts.push(newShift(desk, cashier, 'handover'))
  model.shiftRevenue.set(desk.id, 0n)
  return true
}

/** More or less than was given: a debt of who gave it, or waiting; an over waits in any case. */
const bookOnTheWay = (
  model: HotelModel,
  { handoverId }: ShiftModel,
  { difference, debtor }: { difference: Cents; debtor: number | null },
): void => {
  if (difference === 0n) return
  const transit = `cash.transit:${handoverId}`
  const kind = difference < 0n ? ('short' as const) : ('over' as const)
  const amount = difference < 0n ? -difference : difference
  takeNumber(model, 'over_short_slip')
  if (kind === 'short') post(model, debtor === null ? 'short.pending:0' : `staff:${debtor}`, transit, amount)
  else post(model, transit, 'over.pending:0', amount)
  const disputed = debtor === null ? { disputedOn: model.date } : {}
  keepDifference(model, { kind, amount, staffId: kind === 'short' ? debtor : null, ...disputed })
}

/** The lead counts a shift whose cashier is gone, before the administrator. */
const force = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = random.pickAny(model.shifts)
  if (!shift) return false
  const isWrong = random.chance(0.1)
  const seenState = isWrong ? random.pick(['open', 'counting', 'given'] as const) : shift.state
  const refusal = (() => {
    if (shift.isForced) return 'shift_forced_already'
    if (model.shifts.some(({ isForced }) => isForced)) return 'cashier_has_shift'
    return seenState === shift.state ? null : 'shift_moved_on'
  })()
  const back = shift.state === 'given' ? shift.given : 0n
  for (const [kind, made] of shift.uncounted) add(shift.papers, kind, made)
  const young = new Map(shift.uncounted)
  shift.uncounted.clear()
  const made = randomCount(simulation, shift, back)
  const shiftId = await simulation.shiftIdOf(shift)
  const result = await simulation.expect(refusal, 'zhaomin', (person) =>
    person.run(
      forceShift,
      {
        shiftId,
        seenState,
        reasonCode: 'left',
        count: countInput(made, currenciesAt(model, shift.desk)),
      },
      { approver: hotel.people.admin },
    ),
  )
  if (!result) {
    for (const [kind, left] of young) add(shift.papers, kind, -left)
    for (const [kind, left] of young) shift.uncounted.set(kind, left)
    return true
  }
  if (shift.state === 'given') {
    post(model, drawerOf(shift.desk), `cash.transit:${shift.handoverId}`, back)
    takeNumber(model, 'float_slip')
  }
  if (shift.owner !== shift.cashier) {
    bookFound(simulation, shift, { custodian: shift.cashier, drawer: made })
    made.expected = made.cash
    made.foreign = made.foreign.map((one) => ({ ...one, expected: one.counted }))
  }
  const after = {
    cashier: shift.owner,
    isForced: true,
    state: 'counting',
    count: made,
    handoverId: null,
    given: 0n,
    wasShown: false,
    disputed: null,
  } as const
  Object.assign(shift, after)
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
  return currenciesToDrop(simulation, shift).length > 0 ? drop(simulation, shift) : leave(simulation, shift)
}

export const handoverActions: readonly Action[] = [
  { weight: 8, run: open },
  { weight: 1, run: force },
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
