import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import type { Action } from './action.ts'
import { takeReceipt } from './desk-papers.ts'
import { least, toText } from './cents.ts'
import { charge, correct, deskCodes, leftOf } from './charges.ts'
import { folioBalance } from './folio-model.ts'
import { pairSlips, takeSlips } from './deposits.ts'
import { type StayModel } from './hotel-model.ts'
import { payFolio, randomTenders, wireTender } from './money-in-hand.ts'
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
  const shift = random.pickAny(simulation.workingShifts())
  const stay = chooseStay(simulation)
  const line = random.pickAny(stay?.lines.filter(({ id, kind }) => id > 0 && kind !== 'allowance') ?? [])
  if (!shift || !stay || !line) return false
  const refusal = (() => {
    if (shift.cashier === 'chenjing') return 'not_permitted'
    if (line.kind !== 'charge') return 'charge_line_not_found'
    if (line.isReversed) return 'charge_already_corrected'
    if (line.bill) return 'charge_on_bill'
    if (line.isNight) return 'night_charge_stays'
    if (line.date !== model.date) return 'correction_not_of_today'
    return leftOf(line) === line.amount ? null : 'line_partly_gone'
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
  takeReceipt(model, shift)
  payFolio(model, shift, stay, { tenders })
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
