import { matchOver } from '@jiaoban/server/payments/match-over.command.ts'
import { repayShort } from '@jiaoban/server/payments/repay-short.command.ts'
import { returnOver } from '@jiaoban/server/payments/return-over.command.ts'
import { decideOver } from '@jiaoban/server/shifts/decide-over.command.ts'
import { decideShort } from '@jiaoban/server/shifts/decide-short.command.ts'
import { waiveShort } from '@jiaoban/server/shifts/waive-short.command.ts'
import type { Action } from './action.ts'
import { type Cents, sumOf } from './cents.ts'
import { takeReceipt } from './desk-papers.ts'
import { differenceId } from './differences.ts'
import { addLine, folioBalance, guestOf } from './folio-model.ts'
import { type CurrencyModel, inCurrency } from './foreign.ts'
import { type DifferenceModel, type HotelModel, post, type ShiftModel, takeNumber } from './hotel-model.ts'
import { canPay, giveBack, randomTenders, receive, type TenderModel, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

const choose = (
  { model, random }: Simulation,
  kind: DifferenceModel['kind'],
): DifferenceModel | undefined => {
  const standing = model.differences.filter((one) => one.kind === kind && one.state !== 'ended')
  return random.pickAny(random.chance(0.95) ? standing : model.differences)
}

const refusalToDecide = (difference: DifferenceModel, kind: DifferenceModel['kind']): string | null => {
  if (difference.kind !== kind) return 'difference_of_other_kind'
  return difference.state === 'pending' ? null : 'difference_decided'
}

const end = (difference: DifferenceModel): void => {
  difference.left = 0n
  difference.state = 'ended'
}

/** One of the staff bears a short from now on, or the house does, before a second person. */
const decideOneShort = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const difference = choose(simulation, 'short')
  if (!difference) return false
  const id = await differenceId(simulation, difference)
  const isHouse = random.chance(0.4)
  const hasSecond = random.chance(0.8)
  const { staffId } = hotel.people[random.pick(['lina', 'wangqiang'] as const)]
  const refusal = refusalToDecide(difference, 'short') ?? (isHouse && !hasSecond ? 'approval_required' : null)
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(
      decideShort,
      { differenceId: id, bearer: isHouse ? { kind: 'house' } : { kind: 'staff', staffId } },
      hasSecond ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  const loser = isHouse ? 'expense.cash_short:0' : `staff:${staffId}`
  settle(model, difference, loser, 'short.pending:0')
  if (isHouse) end(difference)
  else Object.assign(difference, { state: 'owed', staffId })
  return true
}

/** In the currency in which it was counted. */
const settle = (
  model: HotelModel,
  { currency, left }: DifferenceModel,
  debit: string,
  credit: string,
): void => post(model, inCurrency(debit, currency), inCurrency(credit, currency), left)

/** What was counted in foreign notes is paid in them alone. */
const repayment = (
  simulation: Simulation,
  shift: ShiftModel,
  { currency, total }: { currency: CurrencyModel | null; total: Cents },
): { tenders: TenderModel[]; refusal: string | null } => {
  if (!currency) return { tenders: randomTenders(simulation, shift, total), refusal: null }
  const isByCard = simulation.random.chance(0.1)
  const tender = { methodCode: isByCard ? 'card' : 'cash', amount: total, currency }
  return { tenders: [tender], refusal: isByCard ? 'foreign_in_cash_only' : null }
}

const repay = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const difference = choose(simulation, 'short')
  if (!shift || !difference) return false
  const id = await differenceId(simulation, difference)
  const isTooMuch = random.chance(0.1)
  const asked =
    random.chance(0.5) && difference.left > 1n ? random.cents(1, Number(difference.left)) : difference.left
  const total = isTooMuch || asked <= 0n ? difference.left + 10n : asked
  const { currency } = difference
  const { tenders, refusal: unread } = repayment(simulation, shift, { currency, total })
  const refusal = (() => {
    if (unread !== null) return unread
    if (difference.state !== 'owed') return 'short_not_owed'
    return total > difference.left ? 'repayment_above_debt' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(repayShort, { differenceId: id, tenders: tenders.map(wireTender) }),
  )
  if (!result) return true
  takeReceipt(model, shift)
  const debtor = inCurrency(`staff:${difference.staffId}`, currency)
  for (const tender of tenders) receive(model, shift, debtor, tender)
  difference.left -= sumOf(tenders.map(({ amount }) => amount))
  if (difference.left === 0n) end(difference)
  return true
}

const waive = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  const difference = choose(simulation, 'short')
  if (!difference) return false
  const id = await differenceId(simulation, difference)
  const refusal = difference.state === 'owed' ? null : 'short_not_owed'
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(waiveShort, { differenceId: id }, { approver: simulation.lead }),
  )
  if (!result) return true
  settle(model, difference, 'expense.cash_short:0', `staff:${difference.staffId}`)
  end(difference)
  return true
}

/** An over is the house's, the guest's, or the payment of a folio that nobody posted. */
const decideOneOver = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  const difference = choose(simulation, 'over')
  if (!difference) return false
  const id = await differenceId(simulation, difference)
  const result = await simulation.expect(refusalToDecide(difference, 'over'), 'sunli', (person) =>
    person.run(decideOver, { differenceId: id }, { approver: simulation.lead }),
  )
  if (!result) return true
  settle(model, difference, 'over.pending:0', 'income.cash_over:0')
  end(difference)
  return true
}

const giveOverBack = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  const shift = simulation.openShift()
  const difference = choose(simulation, 'over')
  if (!shift || !difference) return false
  const id = await differenceId(simulation, difference)
  const { currency } = difference
  const tender = { methodCode: 'cash', amount: difference.left, ...(currency ? { currency } : {}) }
  const refusal = refusalToDecide(difference, 'over') ?? canPay(model, shift, [tender])
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      returnOver,
      { differenceId: id, payee: '王建国', tender: { methodCode: 'cash' } },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  takeReceipt(model, shift)
  giveBack(model, shift, inCurrency('over.pending:0', currency), tender)
  end(difference)
  return true
}

const match = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const difference = choose(simulation, 'over')
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!difference || !stay) return false
  const id = await differenceId(simulation, difference)
  const amount = difference.left
  const refusal =
    refusalToDecide(difference, 'over') ??
    (difference.currency !== null
      ? 'over_in_foreign_cash'
      : amount > folioBalance(stay)
        ? 'payment_above_balance'
        : null)
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(matchOver, { differenceId: id, folioId: stay.folioId }, { approver: simulation.lead }),
  )
  if (!result) return true
  takeNumber(model, 'receipt')
  post(model, 'over.pending:0', guestOf(stay), amount)
  addLine(model, stay, { kind: 'over_was_payment', amount: -amount })
  end(difference)
  return true
}

export const differenceActions: readonly Action[] = [
  { weight: 2, run: decideOneShort },
  { weight: 2, run: repay },
  { weight: 1, run: waive },
  { weight: 1, run: decideOneOver },
  { weight: 1, run: giveOverBack },
  { weight: 2, run: match },
]
