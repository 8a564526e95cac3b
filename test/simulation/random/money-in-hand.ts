import type { Simulation } from './simulation.ts'
import { type Cents, toText } from './cents.ts'
import { balanceOf, drawerOf, post, type HotelModel, type ShiftModel } from './hotel-model.ts'

export interface TenderModel {
  readonly methodCode: string
  readonly amount: Cents
  readonly tendered?: Cents
}

/** A tender as it crosses the wire. */
export const wireTender = ({ methodCode, amount, tendered }: TenderModel) => ({
  methodCode,
  amount: toText(amount),
  ...(tendered === undefined ? {} : { tendered: toText(tendered) }),
  ...(methodCode === 'cash' ? {} : { reference: `REF-${methodCode}-${amount}` }),
})

/** Splits a total over tenders that the desk takes; cash where coins make the amount, mostly. */
export const randomTenders = ({ random }: Simulation, shift: ShiftModel, total: Cents): TenderModel[] => {
  const tenders: TenderModel[] = []
  let left = total
  while (left > 0n) {
    const isLast = tenders.length === 3 || random.chance(0.6)
    const amount = isLast || left < 20n ? left : random.cents(1, Number(left) - 1)
    const isCash = random.chance(0.5) && (amount % 10n === 0n || random.chance(0.1))
    const methodCode = isCash ? 'cash' : random.pick([...shift.desk.terminals.keys()])
    const tendered = isCash && random.chance(0.3) ? { tendered: amount + random.cents(0, 10_000, 100) } : {}
    tenders.push({ methodCode, amount, ...tendered })
    left -= amount
  }
  return tenders
}

const accountOf = (shift: ShiftModel, methodCode: string): string => {
  if (methodCode === 'cash') return drawerOf(shift.desk)
  return `clearing.${methodCode}:${shift.desk.terminals.get(methodCode)}`
}

/** What the desk can give back by a method: a drawer gives what it holds, a terminal what is asked. */
export const canPay = (
  model: HotelModel,
  shift: ShiftModel,
  outgoing: readonly TenderModel[],
): string | null => {
  const missing = outgoing.find(
    ({ methodCode }) => methodCode !== 'cash' && !shift.desk.terminals.has(methodCode),
  )
  if (missing) return 'terminal_missing'
  const cash = outgoing.filter(({ methodCode }) => methodCode === 'cash')
  const asked = cash.reduce((sum, { amount }) => sum + amount, 0n)
  return asked > balanceOf(model, drawerOf(shift.desk)) ? 'account_below_zero' : null
}

/** Money comes to a desk and is credited to an account. */
export const receive = (model: HotelModel, shift: ShiftModel, from: string, tender: TenderModel): void => {
  const { methodCode, amount } = tender
  post(model, accountOf(shift, methodCode), from, amount)
  const terminal = shift.terminals.get(shift.desk.terminals.get(methodCode) ?? 0)
  if (terminal && methodCode !== 'cash') terminal.sales += amount
}

/** Money leaves a desk and is debited to an account. */
export const giveBack = (model: HotelModel, shift: ShiftModel, to: string, tender: TenderModel): void => {
  const { methodCode, amount } = tender
  post(model, to, accountOf(shift, methodCode), amount)
  const terminal = shift.terminals.get(shift.desk.terminals.get(methodCode) ?? 0)
  if (terminal && methodCode !== 'cash') terminal.refunds += amount
}
