import { changeDepositRule } from '@jiaoban/server/deposits/change-deposit-rule.command.ts'
import { declareLostSlip } from '@jiaoban/server/deposits/declare-lost-slip.command.ts'
import { forfeitDeposit } from '@jiaoban/server/deposits/forfeit-deposit.command.ts'
import { releasePreAuthorisation } from '@jiaoban/server/deposits/release-pre-authorisation.command.ts'
import { capturePreAuthorisation } from '@jiaoban/server/stays/capture-pre-authorisation.command.ts'
import { recordPreAuthorisation } from '@jiaoban/server/stays/record-pre-authorisation.command.ts'
import { takeAdvanceDeposit } from '@jiaoban/server/stays/take-advance-deposit.command.ts'
import type { Action } from './action.ts'
import { least, taxWithin, toText } from './cents.ts'
import { earn } from './charges.ts'
import { chooseAmount, chooseSlip, takeFrom } from './deposit-actions.ts'
import { dayAfter } from './days.ts'
import { pairSlips, takeSlips } from './deposits.ts'
import { takeReceipt } from './desk-papers.ts'
import { post, takeNumber } from './hotel-model.ts'
import { payFolio, randomTenders, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

/** The rule of the house: what it keeps is taxed like a room. */
const taxBasisPoints = 600n

const forfeit = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead } = simulation
  const shift = simulation.openShift()
  const held = chooseSlip(simulation)
  if (!shift || !held) return false
  const { stay, slip } = held
  const amount = chooseAmount(simulation, slip)
  const isPaperBack = random.chance(0.5)
  const refusal = amount > slip.remaining ? 'slip_holds_less' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      forfeitDeposit,
      { slipId: slip.id, amount: toText(amount), isPaperBack, reasonCode: 'damage' },
      { approver: lead },
    ),
  )
  if (!result) return true
  const tax = taxWithin(amount, taxBasisPoints)
  post(model, `deposits:${slip.id}`, 'revenue.cancellation:0', amount - tax)
  post(model, `deposits:${slip.id}`, 'tax.output:0', tax)
  earn(model, shift.desk.id, amount)
  takeReceipt(model, shift)
  takeFrom(shift, slip, { amount, isPaperBack })
  model.touched.add(stay)
  return true
}

/** The guest has no paper: a signed declaration stands for it from now on. */
const lose = async (simulation: Simulation): Promise<boolean> => {
  const { model, lead } = simulation
  const shift = simulation.openShift()
  const held = chooseSlip(simulation)
  if (!shift || !held) return false
  const { slip } = held
  const result = await simulation.expect(
    slip.isLost ? 'slip_already_declared' : null,
    shift.cashier,
    (person) =>
      person.run(declareLostSlip, { slipId: slip.id, reasonCode: 'lost_by_guest' }, { approver: lead }),
  )
  if (!result) return true
  slip.isLost = true
  takeNumber(model, 'declaration')
  return true
}

const setRule = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const isUnknown = random.chance(0.2)
  const noShowKeeps = random.pick(['nothing', 'first_night', 'all'] as const)
  const taxCode = isUnknown ? 'spa' : 'room'
  const refusal = isUnknown ? 'transaction_code_unknown' : null
  const result = await simulation.expect(refusal, 'admin', (person) =>
    person.run(changeDepositRule, {
      freeDays: 2,
      cancelledKeeps: 'all',
      noShowKeeps,
      taxCode,
    }),
  )
  if (result) model.noShowKeeps = noShowKeeps
  return true
}

const takeInAdvance = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const reserved = model.stays.filter(({ state }) => state === 'reserved')
  const stay = random.pickAny(random.chance(0.95) ? reserved : model.stays)
  if (!shift || !stay) return false
  const tenders = randomTenders(simulation, shift, random.cents(1_000, 50_000, 10))
  const refusal = stay.state === 'reserved' ? null : 'stay_not_reserved'
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(takeAdvanceDeposit, { stayId: stay.id, tenders: tenders.map(wireTender) }),
  )
  if (!result) return true
  takeSlips(model, shift, stay, pairSlips(tenders, result.slips))
  model.touched.add(stay)
  return true
}

/** A hold on the guest's card moves nothing. */
const hold = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house' || random.chance(0.02)))
  if (!shift || !stay) return false
  const methodCode = random.chance(0.1) ? 'cash' : 'card'
  const amount = random.cents(1_000, 100_000)
  const expires = dayAfter(model.date, random.int(-1, 3))
  const reference = `AUTH${model.seq}`
  const refusal = (() => {
    if (stay.state !== 'in_house' && stay.state !== 'reserved') return 'stay_not_in_house'
    if (expires < model.date) return 'pre_authorisation_expires_too_early'
    return methodCode === 'cash' ? 'pre_authorisation_without_terminal' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(recordPreAuthorisation, {
      stayId: stay.id,
      methodCode,
      amount: toText(amount),
      reference,
      expiresDate: expires,
    }),
  )
  if (result) {
    model.holds.push({ id: result.preAuthorisationId, stay, reference, expires, amount, isSettled: false })
  }
  return true
}

/** What is held is taken: within what it holds, and within what a check-out would still ask for now. */
const capture = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const found = model.holds.filter(({ isSettled, stay }) => !isSettled && stay.state === 'in_house')
  const held = random.pickAny(
    random.chance(0.9) ? found : model.holds.filter(({ stay }) => stay.state === 'in_house'),
  )
  if (!shift || !held) return false
  const due = await simulation.dueAtDesk(held.stay)
  const wanted = random.chance(0.1) ? held.amount + 1n : least(held.amount, due)
  const amount = wanted > 0n ? wanted : 1n
  const refusal = (() => {
    if (held.isSettled) return 'pre_authorisation_settled'
    if (held.expires < model.date) return 'pre_authorisation_expired'
    if (amount > held.amount) return 'capture_above_authorised'
    return amount > due ? 'capture_above_due' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(capturePreAuthorisation, { preAuthorisationId: held.id, amount: toText(amount) }),
  )
  if (!result) return true
  takeReceipt(model, shift)
  payFolio(model, shift, held.stay, {
    tenders: [{ methodCode: 'card', amount, reference: held.reference }],
  })
  held.isSettled = true
  return true
}

const release = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const held = random.pickAny(model.holds.slice(-20))
  if (!shift || !held) return false
  const refusal = held.isSettled ? 'pre_authorisation_settled' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(releasePreAuthorisation, { preAuthorisationId: held.id }),
  )
  if (result) held.isSettled = true
  return true
}

export const guaranteeActions: readonly Action[] = [
  { weight: 2, run: forfeit },
  { weight: 1, run: lose },
  { weight: 1, run: setRule },
  { weight: 2, run: takeInAdvance },
  { weight: 2, run: hold },
  { weight: 2, run: capture },
  { weight: 1, run: release },
]
