import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { setRoomState } from '@jiaoban/server/rooms/set-room-state.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { answerInspection } from '@jiaoban/server/stays/answer-inspection.command.ts'
import { cancelInspection } from '@jiaoban/server/stays/cancel-inspection.command.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import type { Action } from './action.ts'
import { isStepOpen, signWhatIsOpen } from './audit-actions.ts'
import { type Cents, sumOf, toText } from './cents.ts'
import { charge, chargeExtras, chargeNight, deskCodes } from './charges.ts'
import { keepDifference } from './differences.ts'
import { currenciesAt, foreignHeld, inCurrency, textIn } from './foreign.ts'
import { dayAfter, localDate } from './days.ts'
import { releaseUnnamed } from './group-actions.ts'
import { turnedShift } from './handover-actions.ts'
import { post, type StayModel, takeNumber } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'
import { extend } from './stay-actions.ts'

const office = 0

const receiveBag = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const waiting = model.bags.filter(({ isReceived }) => isReceived === random.chance(0.05))
  const bag = random.pickAny(waiting)
  if (!bag) return false
  const wrong: Cents = random.chance(0.3) ? random.cents(-5_000, 5_000, 10) : 0n
  const counted = bag.amount + wrong < 0n ? 0n : bag.amount + wrong
  const refusal = bag.isReceived ? 'bag_already_received' : null
  const { currency } = bag
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(receiveDrop, { dropId: bag.id, counted: textIn(counted, currency) }),
  )
  if (!result) return true
  const of = (account: string) => inCurrency(account, currency)
  const account = of(`cash.bag:${bag.id}`)
  const [over, short] = [counted - bag.amount, bag.amount - counted]
  if (over > 0n) post(model, account, of('over.pending:0'), over)
  if (over > 0n) keepDifference(model, { kind: 'over', amount: over, staffId: null, currency })
  if (short > 0n) post(model, of('short.pending:0'), account, short)
  if (short > 0n) keepDifference(model, { kind: 'short', amount: short, staffId: null, currency })
  post(model, of('cash.safe:0'), account, counted)
  bag.isReceived = true
  return true
}

const askInspection = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!stay) return false
  const refusal = stay.inspection === null ? null : 'inspection_already_requested'
  const result = await simulation.expect(refusal, 'lina', (person) =>
    person.run(requestInspection, { stayId: stay.id }),
  )
  if (result) stay.inspection = result.inspectionId
  return true
}

const answer = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ inspection }) => inspection !== null))
  if (!stay || stay.inspection === null) return false
  const inspectionId = stay.inspection
  const charges = Array.from({ length: random.int(0, 2) }, () => ({
    code: random.pick(deskCodes),
    amount: random.cents(1, 30_000),
  }))
  const wire = charges.map(({ code, amount }) => ({ code, amount: toText(amount), quantity: 1 }))
  const result = await simulation.succeed('wufang', (person) =>
    person.run(
      answerInspection,
      wire.length === 0
        ? { inspectionId, outcome: 'clean' }
        : { inspectionId, outcome: 'charges', charges: wire },
    ),
  )
  // Whoever has left and paid is not charged: what was found waits for the desk.
  const folio = stay.isFolioOpen ? stay : stay.late
  const charged = folio ? charges : []
  for (const [index, { code, amount }] of charged.entries()) {
    if (folio) charge(model, folio, { code, amount, deskId: office, lineId: result.folioLineIds[index] ?? 0 })
  }
  stay.inspection = null
  return true
}

const callOff = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ inspection }) => inspection !== null))
  if (!stay || stay.inspection === null) return false
  const inspectionId = stay.inspection
  await simulation.succeed('chenjing', (person) => person.run(cancelInspection, { inspectionId }))
  stay.inspection = null
  await simulation.expect('inspection_not_open', 'wufang', (person) =>
    person.run(answerInspection, { inspectionId, outcome: 'clean' }),
  )
  return true
}

const makeRoom = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const rooms = [...model.rooms.values()]
  const dirty = rooms.filter(({ state }) => state === 'dirty')
  const isMade = random.chance(0.9)
  const room = random.pickAny(isMade ? dirty : rooms)
  if (!room) return false
  const state = isMade ? 'clean' : random.pick(['dirty', 'inspected'] as const)
  await simulation.succeed('wufang', (person) => person.run(setRoomState, { roomId: room.id, state }))
  room.state = state
  return true
}

const dueOut = ({ model }: Simulation): StayModel[] =>
  model.stays.filter(({ state, departure }) => state === 'in_house' && departure <= model.date)

/** What refuses the roll, in the order in which it looks. */
const blockerOf = (simulation: Simulation): string | null => {
  for (const shift of simulation.model.shifts) {
    if (shift.owner !== shift.cashier) return 'relief_before_roll'
    if (shift.state === 'given') return 'handover_in_transit'
    if (shift.isForced) return 'shift_being_forced'
    if (shift.opening === 'turn' && shift.count === null) return 'shift_turned_uncounted'
  }
  return dueOut(simulation).length > 0 ? 'due_outs_in_house' : null
}

const endedStaysKept = 60

const roll = async (simulation: Simulation, hasSigned: boolean): Promise<boolean> => {
  const { model, hotel } = simulation
  const isNight = dayAfter(model.date) <= localDate(hotel.clock.now())
  const refusal = !isNight
    ? 'roll_past_calendar'
    : (blockerOf(simulation) ?? (hasSigned && (await isStepOpen(simulation)) ? 'audit_step_open' : null))
  const result = await simulation.expect(refusal, 'zhaomin', (person) =>
    person.run(rollBusinessDate, hasSigned ? {} : { signedAs: 'checked' }),
  )
  if (!result) return true
  const sleeping = model.stays.filter(
    (stay) => stay.state === 'in_house' && stay.nights.get(model.date) === null,
  )
  for (const stay of sleeping) {
    chargeNight(model, stay, { night: model.date, deskId: office })
    chargeExtras(model, stay, office)
  }
  const revenue = toText(sumOf(sleeping.map(({ rate }) => rate)))
  const expected = [sleeping.length, revenue, model.shifts.length].join(' ')
  const answered = [result.nightsCharged, result.nightRevenue, result.shiftsTurned].join(' ')
  if (answered !== expected) throw new Error(`the roll says ${answered} and not ${expected}`)
  model.date = dayAfter(model.date)
  model.signedFindings.clear()
  releaseUnnamed(simulation, model.date)
  turnShifts(simulation)
  const ended = model.stays.filter(
    ({ state, isFolioOpen, slips }) =>
      state !== 'in_house' &&
      state !== 'reserved' &&
      !isFolioOpen &&
      slips.every(({ remaining }) => remaining === 0n),
  )
  for (const stay of ended.slice(0, -endedStaysKept)) model.stays.splice(model.stays.indexOf(stay), 1)
  return true
}

/** Everything in a turned drawer is carried, each currency by a slip on either side. */
const turnShifts = ({ model }: Simulation): void => {
  const turned = model.shifts.splice(0)
  for (const shift of turned) {
    for (const currency of currenciesAt(model, shift.desk)) {
      if (foreignHeld(model, shift.desk, currency) === 0n) continue
      takeNumber(model, 'float_slip')
      takeNumber(model, 'float_slip')
    }
    model.shifts.push(turnedShift(shift))
    model.shiftRevenue.set(shift.desk.id, 0n)
    takeNumber(model, 'float_slip')
    takeNumber(model, 'float_slip')
  }
  model.shiftRevenue.set(office, 0n)
}

/** Gets the house ready for the roll, one step a time; most evenings. */
const nightAudit = async (simulation: Simulation): Promise<boolean> => {
  const { random, model } = simulation
  const [guest] = dueOut(simulation)
  if (guest && random.chance(0.85)) return extend(simulation, guest, dayAfter(model.date, random.int(1, 3)))
  if (random.chance(0.95)) simulation.waitForNight()
  const isHopeless = blockerOf(simulation) !== null && random.chance(0.8)
  if (isHopeless) return false
  if (blockerOf(simulation) === null && random.chance(0.3)) await signWhatIsOpen(simulation)
  return roll(simulation, random.chance(0.4))
}

export const officeActions: readonly Action[] = [
  { weight: 4, run: receiveBag },
  { weight: 4, run: askInspection },
  { weight: 4, run: answer },
  { weight: 1, run: callOff },
  { weight: 9, run: makeRoom },
  { weight: 4, run: nightAudit },
]
