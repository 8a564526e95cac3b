import { assignSkipper } from '@jiaoban/server/stays/assign-skipper.command.ts'
import { declareSkipper } from '@jiaoban/server/stays/declare-skipper.command.ts'
import { recoverSkipper } from '@jiaoban/server/stays/recover-skipper.command.ts'
import { undoCheckOut } from '@jiaoban/server/stays/undo-check-out.command.ts'
import { writeOffSkipper } from '@jiaoban/server/stays/write-off-skipper.command.ts'
import type { Action } from './action.ts'
import { takeReceipt } from './desk-papers.ts'
import { sumOf } from './cents.ts'
import { addLine, creditUp, guestOf } from './folio-model.ts'
import { nightsOf } from './days.ts'
import { applyCharges, goodbye, planOf, settle } from './check-out-action.ts'
import { type HotelModel, post, type SkipperModel, type StayModel, takeNumber } from './hotel-model.ts'
import { isOutOfOrder, isTypeFull } from './rooms.ts'
import { randomTenders, receive, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

/** A guest is gone without paying: the slips pay first, the rest is a case. */
const skip = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!shift || !stay) return false
  const plan = planOf(simulation, stay, 'none')
  const refusal = plan.toRefund > 0n ? 'window_in_credit' : plan.toPay === 0n ? 'skipper_owes_nothing' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(declareSkipper, { stayId: stay.id, folioVersion: stay.lines.length }),
  )
  if (!result) return true
  applyCharges(simulation, shift, stay, plan)
  const bare = { payments: [], refunds: [], back: [], isWaived: true, isApproved: false, version: 0 }
  // Whoever is gone has the slips in the pocket; the case stands for their papers.
  const billId = result.bills[0]?.documentId ?? 0
  settle(simulation, shift, { stay, plan, choices: bare, billId, hasPapers: false })
  post(model, `skipper:${result.caseId}`, guestOf(stay), plan.toPay)
  addLine(model, stay, { kind: 'skipper_found', amount: -plan.toPay })
  model.skippers.push({ id: result.caseId, left: plan.toPay, debtor: `skipper:${result.caseId}` })
  goodbye(simulation, stay, 'skipped')
  return true
}

const live = ({ skippers }: HotelModel): SkipperModel[] => skippers.filter(({ left }) => left > 0n)

/** Money comes in for a case, or too much is offered. */
const recover = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const skipper = random.pickAny(live(model))
  if (!shift || !skipper) return false
  const isTooMuch = random.chance(0.1)
  const asked = random.chance(0.4) ? random.cents(1, Number(skipper.left)) : skipper.left
  const tenders = randomTenders(simulation, shift, isTooMuch ? skipper.left + 10n : asked)
  const result = await simulation.expect(isTooMuch ? 'recovery_above_debt' : null, shift.cashier, (person) =>
    person.run(recoverSkipper, { caseId: skipper.id, tenders: tenders.map(wireTender) }),
  )
  if (!result) return true
  for (const tender of tenders) receive(model, shift, skipper.debtor, tender)
  skipper.left -= sumOf(tenders.map(({ amount }) => amount))
  takeReceipt(model, shift)
  return true
}

/** A lead decides who stands in, or gives it up in front of another. */
const decide = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const skipper = random.pickAny(live(model))
  if (!skipper) return false
  const refusal = skipper.debtor.startsWith('staff:') ? 'skipper_decided' : null
  if (random.chance(0.3)) {
    const done = await simulation.expect(refusal, 'sunli', (person) =>
      person.run(writeOffSkipper, { caseId: skipper.id }, { approver: simulation.lead }),
    )
    if (!done) return true
    post(model, 'expense.bad_debt:0', skipper.debtor, skipper.left)
    skipper.left = 0n
    return true
  }
  const { staffId } = hotel.people[random.pick(['lina', 'wangqiang'] as const)]
  const done = await simulation.expect(refusal, 'zhaomin', (person) =>
    person.run(assignSkipper, { caseId: skipper.id, staffId }),
  )
  if (!done) return true
  post(model, `staff:${staffId}`, skipper.debtor, skipper.left)
  skipper.debtor = `staff:${staffId}`
  return true
}

const refusalToUndo = (model: HotelModel, stay: StayModel): string | null => {
  if (stay.state !== 'checked_out') return 'stay_not_checked_out'
  if (stay.left?.date !== model.date) return 'check_out_of_other_date'
  const room = model.rooms.get(stay.room ?? '')
  if (!room || room.guest !== null) return 'room_taken'
  const ahead = nightsOf(model.date, stay.left.departure > model.date ? stay.left.departure : model.date)
  if (isOutOfOrder(room, ahead)) return 'room_out_of_order'
  const { bill } = stay.left
  if (bill && bill.invoiced > 0n) return 'bill_is_invoiced'
  if ([...stay.left.rooms].some(([night, { held }]) => held.has(night))) return 'room_taken'
  const held = nightsOf(stay.arrival, stay.left.departure).filter((night) => night >= model.date)
  return isTypeFull(model, room.typeId, held, stay) ? 'room_type_full' : null
}

/** A check-out is taken back: no money moves, the guest is in house as before. */
const undo = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  // What was found late stands on an account of its own, which an undone check-out would open again.
  const gone = model.stays.filter(
    ({ left, hasLate, group }) => left?.date === model.date && !hasLate && !group,
  )
  const stay = random.pickAny(
    random.chance(0.1) ? model.stays.filter(({ hasLate, group }) => !hasLate && !group) : gone,
  )
  if (!shift || !stay) return false
  // A receptionist takes no bill back.
  const refusal = shift.cashier === 'chenjing' ? 'not_permitted' : refusalToUndo(model, stay)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(undoCheckOut, { stayId: stay.id, reasonCode: 'stays_on' }, { approver: simulation.lead }),
  )
  const { left } = stay
  if (!result || !left) return true
  const room = model.rooms.get(stay.room ?? '')
  for (const [night, charge] of left.nights) {
    stay.nights.set(night, charge)
    left.rooms.get(night)?.held.set(night, stay)
  }
  if (room) room.guest = stay
  Object.assign(stay, {
    state: 'in_house',
    isFolioOpen: true,
    isSuspended: false,
    departure: left.departure,
    left: null,
  })
  if (left.bill) {
    creditUp(left.bill)
    takeNumber(model, 'credit_bill')
  }
  model.touched.add(stay)
  return true
}

export const departureActions: readonly Action[] = [
  { weight: 2, run: skip },
  { weight: 2, run: recover },
  { weight: 1, run: decide },
  { weight: 3, run: undo },
]
