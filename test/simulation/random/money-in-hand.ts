import type { Simulation } from './simulation.ts'
import { type Cents, toStep, toText } from './cents.ts'
import { addLine, type FolioModel, guestOf } from './folio-model.ts'
import { type CurrencyModel, inCurrency, textIn } from './foreign.ts'
import { add, balanceOf, drawerOf, post, type HotelModel, type ShiftModel } from './hotel-model.ts'

export interface TenderModel {
  readonly methodCode: string
  readonly amount: Cents
  readonly tendered?: Cents
  /** Notes of another currency, in its smallest unit; they are cash. */
  readonly currency?: CurrencyModel
  /** Its proof, where another than the usual. */
  readonly reference?: string
}

/** The number on the terminal's slip. */
export const referenceOf = ({ methodCode, amount, reference }: TenderModel): string =>
  methodCode === 'cash' ? '' : (reference ?? `REF-${methodCode}-${amount}`)

/** A tender as it crosses the wire. */
export const wireTender = (tender: TenderModel) => ({
  methodCode: tender.methodCode,
  amount: textIn(tender.amount, tender.currency ?? null),
  ...(tender.tendered === undefined ? {} : { tendered: toText(tender.tendered) }),
  reference: referenceOf(tender),
})

/** What is above what was owed, or below it, when cash changes hands by the smallest cash of the house. */
const roundingOf = (model: HotelModel, { methodCode, amount, currency }: TenderModel): Cents =>
  methodCode === 'cash' && !currency ? toStep(amount, model.cashStep) - amount : 0n

/** Splits a total over tenders that the desk takes; cash where coins make the amount, mostly. */
export const randomTenders = (
  { random, model }: Simulation,
  shift: ShiftModel,
  total: Cents,
): TenderModel[] => {
  const tenders: TenderModel[] = []
  let left = total
  while (left > 0n) {
    const isLast = tenders.length === 3 || random.chance(0.6)
    const amount = isLast || left < 20n ? left : random.cents(1, Number(left) - 1)
    const isAnyCash = random.chance(model.cashStep > 0n ? 0.7 : 0.1)
    const isCash = random.chance(0.5) && (amount % 10n === 0n || isAnyCash)
    const methodCode = isCash ? 'cash' : random.pick([...shift.desk.terminals.keys()])
    const rounded = toStep(amount, model.cashStep)
    const least = rounded > amount ? rounded : amount
    const tendered = isCash && random.chance(0.3) ? { tendered: least + random.cents(0, 10_000, 100) } : {}
    tenders.push({ methodCode, amount, ...tendered })
    left -= amount
  }
  return tenders
}

const accountOf = (shift: ShiftModel, { methodCode, currency }: TenderModel): string => {
  if (methodCode === 'cash') return inCurrency(drawerOf(shift.desk), currency ?? null)
  return `clearing.${methodCode}:${shift.desk.terminals.get(methodCode)}`
}

/**
 * What the desk can give back by a method: a drawer gives what it holds, a terminal what is asked. Settlements round
 * what goes back in cash.
 */
export const canPay = (
  model: HotelModel,
  shift: ShiftModel,
  outgoing: readonly TenderModel[],
  { isRounded = false }: { isRounded?: boolean } = {},
): string | null => {
  const missing = outgoing.find(
    ({ methodCode }) => methodCode !== 'cash' && !shift.desk.terminals.has(methodCode),
  )
  if (missing) return 'terminal_missing'
  const asked = new Map<string, Cents>()
  for (const tender of outgoing) {
    if (tender.methodCode !== 'cash') continue
    const rounding = isRounded ? roundingOf(model, tender) : 0n
    add(asked, accountOf(shift, tender), tender.amount + rounding)
  }
  const isShort = [...asked].some(([drawer, amount]) => amount > balanceOf(model, drawer))
  return isShort ? 'account_below_zero' : null
}

/** Money comes to a desk and is credited to an account. */
export const receive = (model: HotelModel, shift: ShiftModel, from: string, tender: TenderModel): void => {
  const { methodCode, amount } = tender
  post(model, accountOf(shift, tender), from, amount)
  const terminal = shift.terminals.get(shift.desk.terminals.get(methodCode) ?? 0)
  if (terminal && methodCode !== 'cash') terminal.sales += amount
}

/** Money was never received so: it counts negative where it counted. */
export const unreceive = (model: HotelModel, shift: ShiftModel, from: string, tender: TenderModel): void =>
  receive(model, shift, from, { ...tender, amount: -tender.amount })

/** Money leaves a desk and is debited to an account. */
export const giveBack = (model: HotelModel, shift: ShiftModel, to: string, tender: TenderModel): void => {
  const { methodCode, amount } = tender
  post(model, to, accountOf(shift, tender), amount)
  const terminal = shift.terminals.get(shift.desk.terminals.get(methodCode) ?? 0)
  if (terminal && methodCode !== 'cash') terminal.refunds += amount
}

const wayOf = (methodCode: string, reference: string): string => `${methodCode} ${reference}`

/** Money came to a folio by a way, or went back by it (below zero). */
export const keepWay = (
  folio: FolioModel,
  { methodCode, reference, amount }: { methodCode: string; reference: string; amount: Cents },
): void => add(folio.ways, wayOf(methodCode, reference), amount)

/** What of a tender the folio sees as paid; what rounding gave away stands on a line of its own. */
const settledBy = (model: HotelModel, tender: TenderModel): { paid: Cents; given: Cents } => {
  const rounding = roundingOf(model, tender)
  const given = rounding < 0n ? -rounding : 0n
  return { paid: tender.amount - given, given }
}

/** Cash that is more or less than what it settles: the house's gain or loss. `into` the drawer it was more. */
const bookRounding = (
  model: HotelModel,
  shift: ShiftModel,
  tender: TenderModel,
  { into }: { into: boolean },
): void => {
  const rounding = roundingOf(model, tender)
  const [debit, credit] = into
    ? [accountOf(shift, tender), 'rounding:0']
    : ['rounding:0', accountOf(shift, tender)]
  if (rounding > 0n) post(model, debit, credit, rounding)
}

/** What the house owes, a slip, a promise or a voucher, goes back whole; cash is what rounding makes of it. */
export const giveRoundedBack = (
  model: HotelModel,
  shift: ShiftModel,
  slip: string,
  tender: TenderModel,
): void => {
  giveBack(model, shift, slip, tender)
  const rounding = roundingOf(model, tender)
  if (rounding !== 0n) post(model, 'rounding:0', accountOf(shift, tender), rounding)
}

/** Pays a folio: by a receipt of its own, or with a bill. */
export const payFolio = (
  model: HotelModel,
  shift: ShiftModel,
  folio: FolioModel,
  { tenders, isByBill = false }: { tenders: readonly TenderModel[]; isByBill?: boolean },
): void => {
  for (const tender of tenders) {
    const { methodCode: method } = tender
    const reference = referenceOf(tender)
    const { paid, given } = settledBy(model, tender)
    receive(model, shift, guestOf(folio), { ...tender, amount: paid })
    bookRounding(model, shift, tender, { into: true })
    const isRounded = roundingOf(model, tender) !== 0n
    const booked = { method, reference, shift, isByBill, isRounded }
    if (paid > 0n) addLine(model, folio, { kind: 'payment', amount: -paid, ...booked })
    if (given > 0n) {
      post(model, 'rounding:0', guestOf(folio), given)
      addLine(model, folio, { kind: 'rounding_settled', amount: -given })
    }
    keepWay(folio, { methodCode: method, reference, amount: paid })
  }
}

/** Gives a credit back. */
export const refundFolio = (
  model: HotelModel,
  shift: ShiftModel,
  folio: FolioModel,
  tenders: readonly TenderModel[],
): void => {
  for (const tender of tenders) {
    const { methodCode: method } = tender
    const { paid, given } = settledBy(model, tender)
    giveBack(model, shift, guestOf(folio), { ...tender, amount: paid })
    bookRounding(model, shift, tender, { into: false })
    if (paid > 0n) addLine(model, folio, { kind: 'refund', method, amount: paid, isByBill: true })
    if (given > 0n) {
      post(model, guestOf(folio), 'rounding:0', given)
      addLine(model, folio, { kind: 'rounding_settled', amount: given })
    }
    keepWay(folio, { methodCode: method, reference: referenceOf(tender), amount: -paid })
  }
}

/** Whether more goes back by some way than came by it, which a lead must approve. */
export const isOtherWay = (folio: FolioModel, refunds: readonly TenderModel[]): boolean => {
  const asked = new Map<string, Cents>()
  for (const tender of refunds) add(asked, wayOf(tender.methodCode, referenceOf(tender)), tender.amount)
  return [...asked].some(([way, amount]) => {
    const left = folio.ways.get(way) ?? 0n
    return amount > (left > 0n ? left : 0n)
  })
}

/** A credit by the ways it came, as far as this desk can give it back so; the rest in cash. */
export const refundTenders = (
  { random }: Simulation,
  shift: ShiftModel,
  folio: FolioModel,
  credit: Cents,
): TenderModel[] => {
  const tenders: TenderModel[] = []
  let left = credit
  for (const [way, came] of folio.ways) {
    const [methodCode = '', reference = ''] = way.split(' ')
    const canGive = methodCode === 'cash' || shift.desk.terminals.has(methodCode)
    const amount = came < left ? came : left
    if (!canGive || amount <= 0n) continue
    tenders.push({ methodCode, amount, reference })
    left -= amount
  }
  if (left > 0n) tenders.push({ methodCode: 'cash', amount: left })
  if (credit === 0n) return []
  return random.chance(0.1) || tenders.length > 6 ? [{ methodCode: 'cash', amount: credit }] : tenders
}
