import { changeCashLimits } from '@jiaoban/server/shifts/change-cash-limits.command.ts'
import { exchangeChange } from '@jiaoban/server/shifts/exchange-change.command.ts'
import { fetchChange } from '@jiaoban/server/shifts/fetch-change.command.ts'
import { payOut } from '@jiaoban/server/shifts/pay-out.command.ts'
import { payPettyExpense } from '@jiaoban/server/shifts/pay-petty-expense.command.ts'
import { payTip } from '@jiaoban/server/shifts/pay-tip.command.ts'
import { recordCounterfeit } from '@jiaoban/server/shifts/record-counterfeit.command.ts'
import { spotCheck } from '@jiaoban/server/shifts/spot-check.command.ts'
import { takeBackPaidOut } from '@jiaoban/server/shifts/take-back-paid-out.command.ts'
import { topUpFloat } from '@jiaoban/server/shifts/top-up-float.command.ts'
import type { Action } from './action.ts'
import { type Cents, countable, least, piecesOf, toText } from './cents.ts'
import { isReceptionist, takeVoucher } from './desk-papers.ts'
import { keepDifference } from './differences.ts'
import { addLine, guestOf } from './folio-model.ts'
import { currenciesAt } from './foreign.ts'
import { balanceOf, drawerOf, type PaidOutModel, post, takeNumber } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

/** Cash out of the drawer: for a guest, who owes it, or for the house. */
const payCash = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const isForGuest = random.chance(0.6)
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!shift || (isForGuest && !stay)) return false
  const folio = isForGuest && stay ? stay : null
  const amount = random.cents(100, 12_000, 10)
  const hasLead = random.chance(0.6)
  const held = balanceOf(model, drawerOf(shift.desk))
  const limit = model.cashLimits[folio ? 'paid_out' : 'petty_expense']
  const refusal = (() => {
    if (!folio && isReceptionist(shift)) return 'not_permitted'
    if (amount > limit && !hasLead) {
      return folio ? 'paid_out_needs_approval' : 'petty_expense_needs_approval'
    }
    return amount > held ? 'account_below_zero' : null
  })()
  const spent = { amount: toText(amount), remark: '出租车' }
  const result = await simulation.expect(refusal, shift.cashier, (person) => {
    const signed = hasLead ? { approver: simulation.lead } : {}
    return folio
      ? person.run(payOut, { ...spent, folioId: folio.folioId }, signed)
      : person.run(payPettyExpense, { ...spent, categoryCode: 'transport' }, signed)
  })
  if (!result) return true
  takeVoucher(model, shift)
  post(model, folio ? guestOf(folio) : 'expense.petty:0', drawerOf(shift.desk), amount)
  if (folio) addLine(model, folio, { kind: 'paid_out', amount, tax: 0n })
  const line = folio?.lines.at(-1) ?? null
  model.paidOuts.push({ id: result.paidOutId, folio, line, amount, shift, isTakenBack: false })
  return true
}

const takeBackRefusal = (paid: PaidOutModel, shift: object): string | null => {
  if (paid.shift !== shift) return 'paid_out_of_another_shift'
  if (paid.isTakenBack) return 'paid_out_already_taken_back'
  if (paid.folio && !paid.folio.isFolioOpen) return 'folio_closed'
  return paid.line?.bill ? 'paid_out_on_bill' : null
}

/** Typed wrong, or the cash came back: a cure, also after the count. */
const takeBack = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = random.pickAny(simulation.workingShifts())
  const own = model.paidOuts.filter((paid) => paid.shift === shift)
  const paid = random.pickAny(random.chance(0.9) ? own : model.paidOuts)
  if (!shift || !paid) return false
  const refusal = isReceptionist(shift) ? 'not_permitted' : takeBackRefusal(paid, shift)
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      takeBackPaidOut,
      { paidOutId: paid.id, reasonCode: 'not_spent' },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  takeVoucher(model, shift)
  post(model, drawerOf(shift.desk), paid.folio ? guestOf(paid.folio) : 'expense.petty:0', paid.amount)
  if (shift.count) shift.count.expected += paid.amount
  paid.isTakenBack = true
  if (!paid.folio || !paid.line) return true
  paid.line.isReversed = true
  addLine(model, paid.folio, { kind: 'paid_out', amount: -paid.amount, tax: 0n, isReversed: true })
  return true
}

const handOverTip = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = simulation.openShift()
  const who = random.pick(['wufang', 'wangqiang'] as const)
  if (!shift) return false
  const { staffId } = hotel.people[who]
  const account = `payable.tips:${staffId}`
  const owed = -balanceOf(model, account)
  const isTooMuch = random.chance(0.1)
  const amount = isTooMuch ? owed + 10n : owed
  if (amount <= 0n) return false
  const hasLead = random.chance(0.5)
  const refusal = (() => {
    if (isReceptionist(shift)) return 'not_permitted'
    if (isTooMuch) return 'tip_above_owed'
    if (shift.cashier === who && !hasLead) return 'approval_required'
    return amount > balanceOf(model, drawerOf(shift.desk)) ? 'account_below_zero' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(payTip, { staffId, amount: toText(amount) }, hasLead ? { approver: simulation.lead } : {}),
  )
  if (!result) return true
  takeVoucher(model, shift)
  post(model, account, drawerOf(shift.desk), amount)
  return true
}

/** Change from the safe, and back there: only what came from it. */
const moveChange = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  if (!shift) return false
  const isFetched = random.chance(0.6)
  const amount = isFetched
    ? random.cents(1_000, 20_000, 10)
    : countable(shift.fetched) + (random.chance(0.2) ? 10n : 0n)
  if (amount <= 0n) return false
  const drawer = drawerOf(shift.desk)
  const refusal = (() => {
    if (!isFetched && amount > shift.fetched) return 'change_above_fetched'
    return amount > balanceOf(model, isFetched ? 'cash.safe:0' : drawer) ? 'account_below_zero' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      fetchChange,
      { direction: isFetched ? 'from_safe' : 'to_safe', denominations: piecesOf(amount) },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  takeNumber(model, 'float_slip')
  if (isFetched) post(model, drawer, 'cash.safe:0', amount)
  else post(model, 'cash.safe:0', drawer, amount)
  shift.fetched += isFetched ? amount : -amount
  return true
}

/** A drawer below its float is brought back towards it, never beyond. */
const topUp = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  if (!shift) return false
  const missing = shift.desk.floatAmount - balanceOf(model, drawerOf(shift.desk))
  if (missing < 10n && random.chance(0.95)) return false
  const isTooMuch = missing < 10n || random.chance(0.1)
  const amount = isTooMuch ? (missing > 0n ? countable(missing) : 0n) + 10n : countable(missing)
  const isAbove = amount > (missing > 0n ? missing : 0n)
  const refusal = isAbove
    ? 'float_not_below'
    : amount > balanceOf(model, 'cash.safe:0')
      ? 'account_below_zero'
      : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(topUpFloat, { denominations: piecesOf(amount) }, { approver: simulation.lead }),
  )
  if (!result) return true
  takeNumber(model, 'float_slip')
  post(model, drawerOf(shift.desk), 'cash.safe:0', amount)
  shift.fetched += amount
  return true
}

/** Large notes for small ones: nothing moves but pieces. */
const exchange = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  if (!shift) return false
  const isWrong = random.chance(0.2)
  const result = await simulation.expect(isWrong ? 'change_differs' : null, shift.cashier, (person) =>
    person.run(
      exchangeChange,
      {
        given: [{ value: '100.00', quantity: 1 }],
        received: [{ value: '10.00', quantity: isWrong ? 9 : 10 }],
      },
      { approver: simulation.lead },
    ),
  )
  if (result) takeNumber(model, 'float_slip')
  return true
}

/** A note that is no money: the cashier bears it, or nobody yet. */
const findCounterfeit = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = simulation.openShift()
  if (!shift) return false
  const [value, amount]: readonly [string, Cents] = random.pick([
    ['100.00', 10_000n],
    ['20.00', 2_000n],
  ] as const)
  const bearer = random.pick(['cashier', 'undecided'] as const)
  const refusal = (() => {
    if (isReceptionist(shift)) return 'not_permitted'
    return amount > balanceOf(model, drawerOf(shift.desk)) ? 'account_below_zero' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      recordCounterfeit,
      { value, quantity: 1, serials: 'AB12345678', bearer },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  const staffId = bearer === 'cashier' ? hotel.people[shift.cashier].staffId : null
  takeNumber(model, 'over_short_slip')
  post(model, staffId === null ? 'short.pending:0' : `staff:${staffId}`, drawerOf(shift.desk), amount)
  keepDifference(model, { kind: 'short', amount, staffId })
  return true
}

/** A lead counts a running drawer: noted, and nothing booked. */
const checkDrawer = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = random.pickAny(model.shifts)
  if (!shift) return false
  const checker = shift.cashier === 'zhaomin' ? 'zhouhao' : 'zhaomin'
  const shiftId = await simulation.shiftIdOf(shift)
  const isPresent = random.chance(0.9)
  const refusal = shift.state !== 'open' ? 'shift_not_running' : isPresent ? null : 'cashier_not_present'
  const cash = least(countable(balanceOf(model, drawerOf(shift.desk))), random.cents(0, 1_000_000, 10))
  const foreign = currenciesAt(model, shift.desk).map(({ code }) => ({ currency: code, denominations: [] }))
  const witness = isPresent
    ? hotel.people[shift.cashier]
    : hotel.people[shift.cashier === 'lina' ? 'wangqiang' : 'lina']
  await simulation.expect(refusal, checker, (person) =>
    person.run(spotCheck, { shiftId, denominations: piecesOf(cash), foreign }, { approver: witness }),
  )
  return true
}

const setLimits = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const code = random.pick(['paid_out', 'petty_expense'] as const)
  const limit = random.cents(0, 10_000, 1_000)
  await simulation.succeed('admin', (person) =>
    person.run(changeCashLimits, { limits: [{ code, limit: toText(limit) }] }),
  )
  model.cashLimits[code] = limit
  return true
}

export const otherCashActions: readonly Action[] = [
  { weight: 4, run: payCash },
  { weight: 2, run: takeBack },
  { weight: 1, run: handOverTip },
  { weight: 2, run: moveChange },
  { weight: 1, run: topUp },
  { weight: 1, run: exchange },
  { weight: 1, run: findCounterfeit },
  { weight: 1, run: checkDrawer },
  { weight: 1, run: setLimits },
]
