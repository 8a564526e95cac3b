import { correctDepositTender } from '@jiaoban/server/deposits/correct-deposit-tender.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { applyDeposit } from '@jiaoban/server/stays/apply-deposit.command.ts'
import { moveDeposit } from '@jiaoban/server/stays/move-deposit.command.ts'
import type { Action } from './action.ts'
import { isReceptionist, takeReceipt } from './desk-papers.ts'
import { addLine, folioBalance, guestOf } from './folio-model.ts'
import { type Cents, least, toText } from './cents.ts'
import {
  add,
  balanceOf,
  drawerOf,
  post,
  type ShiftModel,
  type SlipModel,
  type StayModel,
  takeNumber,
} from './hotel-model.ts'
import { canPay, giveRoundedBack, keepWay, receive, unreceive } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

interface Held {
  readonly stay: StayModel
  readonly slip: SlipModel
}

export const chooseSlip = ({ model, random }: Simulation): Held | undefined =>
  random.pickAny(
    model.stays
      .filter(({ state }) => state === 'in_house' || state === 'reserved' || state === 'no_show')
      .flatMap((stay) =>
        stay.slips.filter(({ remaining }) => remaining > 0n).map((slip) => ({ stay, slip })),
      ),
  )

/** All of it, a part, or now and then a cent more than there is. */
export const chooseAmount = ({ random }: Simulation, { remaining }: SlipModel): Cents => {
  if (random.chance(0.05)) return remaining + 1n
  return random.chance(0.3) ? remaining : random.cents(1, Number(remaining))
}

/** What left a slip; the guest's copy lies in the pack once nothing is left. */
export const takeFrom = (
  shift: ShiftModel,
  slip: SlipModel,
  { amount, isPaperBack }: { amount: Cents; isPaperBack: boolean },
): void => {
  slip.remaining -= amount
  if (slip.remaining === 0n && isPaperBack) add(shift.papers, 'redeemed_slip', 1)
}

/** Nobody is there to bring the paper of who has not come: a lead stands for it. A lost one has its declaration. */
const isPaperMissing = ({ stay, slip }: Held, isPaperBack: boolean): boolean =>
  !isPaperBack && stay.state === 'in_house' && slip.isLost !== true

const refund = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead } = simulation
  const shift = simulation.openShift()
  const held = chooseSlip(simulation)
  if (!shift || !held) return false
  const { stay, slip } = held
  const amount = chooseAmount(simulation, slip)
  const methodCode = random.chance(0.1) ? 'cash' : slip.method
  const hasLead = random.chance(0.5)
  const isPaperBack = random.chance(0.9)
  const tender = { methodCode, amount }
  const refusal = (() => {
    if (amount > slip.remaining) return 'slip_holds_less'
    if (stay.state !== 'in_house' && !hasLead) return 'refund_needs_approval'
    if (methodCode !== slip.method && !hasLead) return 'slip_refund_other_tender'
    const unpaid = canPay(model, shift, [tender], { isRounded: true })
    if (unpaid !== null) return unpaid
    return amount === slip.remaining && isPaperMissing(held, isPaperBack) ? 'slip_paper_missing' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      refundDeposit,
      { slipId: slip.id, amount: toText(amount), methodCode, isPaperBack, reasonCode: 'guest_asked' },
      hasLead ? { approver: lead } : {},
    ),
  )
  if (!result) return true
  giveRoundedBack(model, shift, `deposits:${slip.id}`, tender)
  takeReceipt(model, shift)
  takeFrom(shift, slip, { amount, isPaperBack })
  model.touched.add(stay)
  return true
}

/** Money of a slip goes to another guest in house, on a slip of its own. */
const move = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead } = simulation
  const shift = simulation.openShift()
  const held = chooseSlip(simulation)
  const other = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!shift || !held || !other) return false
  const { stay, slip } = held
  const amount = chooseAmount(simulation, slip)
  const hasLead = random.chance(0.9)
  const isPaperBack = random.chance(0.9)
  const refusal = (() => {
    if (!hasLead) return 'approval_required'
    if (amount > slip.remaining) return 'slip_holds_less'
    return amount === slip.remaining && isPaperMissing(held, isPaperBack) ? 'slip_paper_missing' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      moveDeposit,
      {
        slipId: slip.id,
        amount: toText(amount),
        to: { kind: 'stay', stayId: other.id },
        isPaperBack,
        reasonCode: 'same_party',
      },
      hasLead ? { approver: lead } : {},
    ),
  )
  if (!result) return true
  post(model, `deposits:${slip.id}`, `deposits:${result.slipId}`, amount)
  takeNumber(model, 'deposit_slip')
  add(shift.papers, 'deposit_slip', 1)
  takeFrom(shift, slip, { amount, isPaperBack })
  slip.isMoved = true
  other.slips.push({
    id: result.slipId,
    number: result.slip,
    method: slip.method,
    reference: slip.reference,
    remaining: amount,
  })
  for (const one of [stay, other]) model.touched.add(one)
  return true
}

/** A slip pays the folio of its own stay before it is settled. */
const apply = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const held = chooseSlip(simulation)
  if (!shift || held?.stay.state !== 'in_house') return false
  const { stay, slip } = held
  const owed = folioBalance(stay)
  if (owed <= 0n && random.chance(0.8)) return false
  const most = random.chance(0.95) && owed > 0n ? least(owed, slip.remaining) : slip.remaining + 1n
  const amount = random.chance(0.4) ? most : random.cents(1, Number(most))
  const isPaperBack = random.chance(0.9)
  const refusal = (() => {
    if (amount > slip.remaining) return 'slip_holds_less'
    if (owed <= 0n) return 'nothing_to_pay'
    if (amount > owed) return 'payment_above_balance'
    return amount === slip.remaining && isPaperMissing(held, isPaperBack) ? 'slip_paper_missing' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(applyDeposit, {
      slipId: slip.id,
      folioId: stay.folioId,
      amount: toText(amount),
      isPaperBack,
    }),
  )
  if (!result) return true
  post(model, `deposits:${slip.id}`, guestOf(stay), amount)
  addLine(model, stay, { kind: 'deposit_applied', method: slip.method, amount: -amount })
  keepWay(stay, { methodCode: slip.method, reference: slip.reference, amount })
  takeReceipt(model, shift)
  takeFrom(shift, slip, { amount, isPaperBack })
  return true
}

const refusalToCorrect = ({ slip }: Held, shift: ShiftModel): string | null => {
  if (isReceptionist(shift)) return 'not_permitted'
  if (!slip.taken || slip.isMoved) return 'deposit_was_moved'
  return slip.taken.shift === shift ? null : 'deposit_of_another_shift'
}

/** A deposit that nothing has left was booked by the wrong tender: a cure, also after the count. */
const correct = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = random.pickAny(simulation.workingShifts())
  const held = chooseSlip(simulation)
  if (!shift || !held) return false
  const { stay, slip } = held
  if (slip.taken && slip.taken.amount !== slip.remaining && slip.isMoved !== true) return false
  const methodCode = random.pick(['cash', ...shift.desk.terminals.keys()])
  const reference = methodCode === 'cash' ? '' : `NEW-${model.seq}`
  const amount = slip.taken?.amount ?? slip.remaining
  const isEmptied = slip.method === 'cash' && methodCode !== 'cash'
  const refusal =
    refusalToCorrect(held, shift) ??
    (methodCode === slip.method && reference === slip.reference ? 'tender_not_different' : null) ??
    (isEmptied && amount > balanceOf(model, drawerOf(shift.desk)) ? 'account_below_zero' : null)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(correctDepositTender, {
      slipId: slip.id,
      methodCode,
      reference,
      reasonCode: 'wrong_method',
    }),
  )
  if (!result) return true
  const before = balanceOf(model, drawerOf(shift.desk))
  takeReceipt(model, shift)
  const account = `deposits:${slip.id}`
  receive(model, shift, account, { methodCode, amount, reference })
  unreceive(model, shift, account, { methodCode: slip.method, amount, reference: slip.reference })
  if (shift.count) shift.count.expected += balanceOf(model, drawerOf(shift.desk)) - before
  Object.assign(slip, { method: methodCode, reference })
  model.touched.add(stay)
  return true
}

export const depositActions: readonly Action[] = [
  { weight: 3, run: refund },
  { weight: 2, run: move },
  { weight: 2, run: apply },
  { weight: 2, run: correct },
]
