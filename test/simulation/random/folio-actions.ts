import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import type { Action } from './action.ts'
import { least, toText } from './cents.ts'
import { charge, correct, deskCodes, folioBalance } from './charges.ts'
import { pairSlips, takeSlips } from './deposits.ts'
import { add, guestOf, type StayModel, takeNumber } from './hotel-model.ts'
import { randomTenders, receive, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

/** A guest in house; now and then one who has left, whose folio is closed. */
const chooseStay = ({ model, random }: Simulation): StayModel | undefined => {
  const wanted = random.chance(0.03) ? 'checked_out' : 'in_house'
  return random.pickAny(model.stays.filter(({ state }) => state === wanted))
}

const folioRefusal = (stay: StayModel): string | null => (stay.isFolioOpen ? null : 'folio_closed')

const chargeGuest = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = chooseStay(simulation)
  if (!shift || !stay) return false
  const isUnknown = random.chance(0.02)
  const code = isUnknown ? 'spa' : random.pick(deskCodes)
  const amount = random.cents(1, 60_000)
  const refusal = isUnknown ? 'transaction_code_unknown' : folioRefusal(stay)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(postCharge, { folioId: stay.folioId, code, amount: toText(amount), quantity: 1 }),
  )
  if (!result) return true
  charge(model, stay, { code, amount, deskId: shift.desk.id, lineId: result.folioLineId })
  return true
}

const correctOne = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = random.pickAny(model.shifts.filter(({ state }) => state !== 'given'))
  const stay = chooseStay(simulation)
  const line = random.pickAny(stay?.lines.filter(({ id }) => id > 0) ?? [])
  if (!shift || !stay || !line) return false
  const refusal = (() => {
    if (shift.cashier === 'chenjing') return 'not_permitted'
    if (line.kind !== 'charge') return 'charge_line_not_found'
    if (line.isReversed) return 'charge_already_corrected'
    if (!stay.isFolioOpen) return 'charge_on_bill'
    if (line.isNight) return 'night_charge_stays'
    return line.date === model.date ? null : 'correction_not_of_today'
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(correctCharge, { folioLineId: line.id, reasonCode: 'wrong_amount' }),
  )
  if (!result) return true
  correct(model, stay, { line, lineId: result.folioLineId, deskId: shift.desk.id })
  return true
}

const pay = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = chooseStay(simulation)
  if (!shift || !stay) return false
  const owed = folioBalance(stay)
  const isTooMuch = owed > 0n && random.chance(0.05)
  const wanted = random.pick([owed, random.cents(100, 30_000, 10), random.cents(1, 10_000)])
  const total = isTooMuch ? owed + random.cents(1, 500) : owed > 0n ? least(wanted, owed) : 1_000n
  const refusal = (() => {
    if (!stay.isFolioOpen) return 'folio_closed'
    if (owed <= 0n) return 'nothing_to_pay'
    return isTooMuch ? 'payment_above_balance' : null
  })()
  if (refusal === 'nothing_to_pay' && random.chance(0.8)) return false
  const tenders = randomTenders(simulation, shift, total)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(takePayment, { folioId: stay.folioId, tenders: tenders.map(wireTender) }),
  )
  if (!result) return true
  takeNumber(model, 'receipt')
  add(shift.papers, 'receipt', 1)
  for (const tender of tenders) {
    receive(model, shift, guestOf(stay), tender)
    const line = { id: 0, code: tender.methodCode, amount: -tender.amount, date: model.date }
    stay.lines.push({ ...line, kind: 'payment', isNight: false, isReversed: false })
  }
  model.touched.add(stay)
  return true
}

const deposit = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = chooseStay(simulation)
  if (!shift || !stay) return false
  const tenders = randomTenders(simulation, shift, random.cents(1_000, 80_000, 10))
  const result = await simulation.expect(folioRefusal(stay), shift.cashier, (person) =>
    person.run(takeDeposit, { folioId: stay.folioId, tenders: tenders.map(wireTender) }),
  )
  if (!result) return true
  takeSlips(model, shift, stay, pairSlips(tenders, result.slips))
  model.touched.add(stay)
  return true
}

export const folioActions: readonly Action[] = [
  { weight: 14, run: chargeGuest },
  { weight: 5, run: correctOne },
  { weight: 8, run: pay },
  { weight: 5, run: deposit },
]
