import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { payPromise } from '@jiaoban/server/city-ledger/pay-promise.command.ts'
import { promiseRefund } from '@jiaoban/server/city-ledger/promise-refund.command.ts'
import { correctTender } from '@jiaoban/server/payments/correct-tender.command.ts'
import { movePayment } from '@jiaoban/server/payments/move-payment.command.ts'
import type { Action } from './action.ts'
import { type Cents, least, toText } from './cents.ts'
import { isReceptionist, takeReceipt } from './desk-papers.ts'
import { addLine, type FolioModel, folioBalance, guestOf, type LineModel } from './folio-model.ts'
import { balanceOf, drawerOf, post, type ShiftModel, type StayModel } from './hotel-model.ts'
import {
  canPay,
  giveRoundedBack,
  isOtherWay,
  keepWay,
  receive,
  type TenderModel,
  unreceive,
} from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

interface Booked {
  readonly stay: StayModel
  readonly line: LineModel & { readonly method: string; readonly reference: string }
  /** Of several payments of one amount and proof, the one that was chosen. */
  readonly original: LineModel
  readonly lineId: number
}

/** A payment of the last days; its number is asked of the hotel. */
const choosePayment = async (simulation: Simulation, shift: ShiftModel): Promise<Booked | undefined> => {
  const { model, random } = simulation
  const found = model.stays
    .filter(({ state }) => state === 'in_house' || state === 'checked_out')
    .flatMap((stay) => stay.lines.filter(({ kind }) => kind === 'payment').map((line) => ({ stay, line })))
  const own = found.filter(({ line }) => line.shift === shift)
  const one = random.pickAny(random.chance(0.95) ? own : found)
  if (!one) return undefined
  const { method, reference } = one.line
  if (method === undefined || reference === undefined) return undefined
  const lineId = await simulation.lineIdOf(one.stay, one.line)
  return { stay: one.stay, original: one.line, line: { ...one.line, method, reference }, lineId }
}

const refusalOfPayment = ({ line }: Booked, shift: ShiftModel): string | null => {
  if (isReceptionist(shift)) return 'not_permitted'
  if (line.amount > 0n) return 'payment_line_not_found'
  if (line.isReversed) return 'payment_already_reversed'
  if (line.shift !== shift) return 'payment_of_another_shift'
  return line.isRounded === true ? 'payment_was_rounded' : null
}

/** The old payment counts no more, and the right one does. */
const bookAnew = (
  { model }: Simulation,
  shift: ShiftModel,
  step: { booked: Booked; to: FolioModel; tender: TenderModel },
): void => {
  const { booked, to, tender } = step
  const { stay: from, line } = booked
  const wrong = { methodCode: line.method, reference: line.reference, amount: -line.amount }
  const before = balanceOf(model, drawerOf(shift.desk))
  takeReceipt(model, shift)
  unreceive(model, shift, guestOf(from), wrong)
  receive(model, shift, guestOf(to), tender)
  if (shift.count) shift.count.expected += balanceOf(model, drawerOf(shift.desk)) - before
  booked.original.isReversed = true
  const { methodCode, amount } = tender
  addLine(model, from, { kind: 'payment', method: line.method, amount: -line.amount, isReversed: true })
  const reference = methodCode === 'cash' ? '' : (tender.reference ?? '')
  addLine(model, to, { kind: 'payment', method: methodCode, amount: -amount, reference, shift })
  // Both lines stand on one receipt, which is of the folio the money goes to.
  keepWay(to, { ...wrong, amount: -wrong.amount })
  keepWay(to, { methodCode, reference, amount })
}

/** Booked as cash and paid by card: a cure, also after the count. */
const correct = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = random.pickAny(simulation.workingShifts())
  const booked = shift && (await choosePayment(simulation, shift))
  if (!shift || !booked) return false
  const methodCode = random.pick(['cash', ...shift.desk.terminals.keys()])
  const amount = -booked.line.amount
  const tender = { methodCode, amount, reference: methodCode === 'cash' ? '' : `NEW-${model.seq}` }
  const isSame = methodCode === booked.line.method && tender.reference === booked.line.reference
  const refusal =
    refusalOfPayment(booked, shift) ??
    (isSame ? 'tender_not_different' : null) ??
    (booked.line.method === 'cash' && methodCode !== 'cash' && amount > balanceOf(model, drawerOf(shift.desk))
      ? 'account_below_zero'
      : null)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(correctTender, {
      paymentLineId: booked.lineId,
      methodCode,
      reference: tender.reference,
      reasonCode: 'wrong_method',
    }),
  )
  if (result) bookAnew(simulation, shift, { booked, to: booked.stay, tender })
  return true
}

/** Paid for another room: it goes to the folio it was meant for, which owes at least as much. */
const move = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = random.pickAny(simulation.workingShifts())
  const booked = shift && (await choosePayment(simulation, shift))
  const to = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!shift || !booked || !to) return false
  const owed = folioBalance(to)
  const refusal = (() => {
    const own = refusalOfPayment(booked, shift)
    if (own !== null) return own
    if (booked.stay === to) return 'folio_not_different'
    if (!booked.stay.isFolioOpen) return 'folio_closed'
    if (owed <= 0n) return 'nothing_to_pay'
    return -booked.line.amount > owed ? 'payment_above_balance' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(movePayment, {
      paymentLineId: booked.lineId,
      toFolioId: to.folioId,
      reasonCode: 'wrong_room',
    }),
  )
  if (!result) return true
  const { method: methodCode, reference, amount } = booked.line
  bookAnew(simulation, shift, { booked, to, tender: { methodCode, reference, amount: -amount } })
  return true
}

/** A credit that cannot be paid at once is owed by the house, with the way it came. */
const promise = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const here = model.stays.filter(({ state }) => state === 'in_house')
  const credits = here.filter((stay) => folioBalance(stay) < 0n)
  const stay = random.pickAny(credits.length > 0 && random.chance(0.9) ? credits : here)
  if (!shift || !stay) return false
  const credit = -folioBalance(stay)
  const isTooMuch = credit <= 0n || random.chance(0.1)
  const amount = isTooMuch ? (credit > 0n ? credit : 0n) + 1n : credit
  const way = random.pickAny([...stay.ways.keys()].map((key) => key.split(' ')))
  const [methodCode = 'cash', reference = ''] = way ?? []
  const hasLead = random.chance(0.6)
  const tender = { methodCode, reference, amount }
  const refusal = (() => {
    if (isReceptionist(shift)) return 'not_permitted'
    if (isTooMuch) return 'promise_above_credit'
    return !hasLead && isOtherWay(stay, [tender]) ? 'refund_way_needs_approval' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      promiseRefund,
      { folioId: stay.folioId, amount: toText(amount), methodCode, paidReference: reference },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  takeReceipt(model, shift)
  post(model, guestOf(stay), `payable.refund:${result.promiseId}`, amount)
  addLine(model, stay, { kind: 'refund_promised', method: methodCode, amount })
  keepWay(stay, { methodCode, reference, amount: -amount })
  model.promises.push({ id: result.promiseId, methodCode, left: amount })
  return true
}

const keepPromise = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const open = model.promises.filter(({ left }) => left > 0n)
  const promised = random.pickAny(random.chance(0.95) ? open : model.promises)
  if (!shift || !promised) return false
  const methodCode = random.chance(0.7) ? promised.methodCode : 'cash'
  const hasLead = random.chance(0.6)
  const amount: Cents = promised.left
  const refusal = (() => {
    if (isReceptionist(shift)) return 'not_permitted'
    if (amount === 0n) return 'promise_paid_already'
    if (methodCode !== promised.methodCode && !hasLead) return 'promise_other_way_needs_approval'
    return canPay(model, shift, [{ methodCode, amount }], { isRounded: true })
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      payPromise,
      { promiseId: promised.id, methodCode, refundReference: 'BACK-1' },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  takeReceipt(model, shift)
  giveRoundedBack(model, shift, `payable.refund:${promised.id}`, { methodCode, amount })
  promised.left = 0n
  return true
}

/** The house pays for a guest, for a reason, before a lead. */
const houseUse = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!shift || !stay) return false
  const owed = folioBalance(stay)
  if (owed <= 0n) return false
  const amount = least(owed, random.cents(1, 20_000))
  const hasLead = random.chance(0.8)
  const tender = { methodCode: 'house_use', amount: toText(amount), reasonCode: 'entertainment' as const }
  const result = await simulation.expect(
    hasLead ? null : 'house_use_needs_approval',
    shift.cashier,
    (person) =>
      person.run(
        payOnAccount,
        { folioId: stay.folioId, tenders: [tender] },
        hasLead ? { approver: simulation.lead } : {},
      ),
  )
  if (!result) return true
  takeReceipt(model, shift)
  post(model, 'expense.house:0', guestOf(stay), amount)
  addLine(model, stay, { kind: 'house_use', method: 'house_use', amount: -amount })
  return true
}

export const tenderActions: readonly Action[] = [
  { weight: 3, run: correct },
  { weight: 2, run: move },
  { weight: 2, run: promise },
  { weight: 2, run: keepPromise },
  { weight: 1, run: houseUse },
]
