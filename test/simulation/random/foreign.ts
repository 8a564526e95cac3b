import { type Cents, piecesIn, toStep, toText } from './cents.ts'
import { balanceOf, type DeskModel, drawerOf, type HotelModel, post } from './hotel-model.ts'

/** A price of a currency from a date on, in millionths of a yuan; the house may not sell. */
export interface RateModel {
  readonly from: string
  readonly buy: bigint
  readonly sell: bigint | null
}

/** A currency the house takes beside its own. Its amounts are counted in its smallest unit. */
export interface CurrencyModel {
  readonly code: 'USD' | 'JPY'
  readonly id: number
  /** How many of the smallest unit make one. */
  readonly unit: bigint
  readonly pieces: readonly bigint[]
  /** In the order in which they were set. */
  readonly rates: RateModel[]
  isTaken: boolean
}

/** Foreign cash that was exchanged, or paid a folio. */
export interface ExchangeModel {
  readonly id: number
  readonly shift: object
  readonly currency: CurrencyModel
  readonly isBuying: boolean
  readonly foreign: Cents
  readonly home: Cents
  readonly settled: Cents
  /** By the paper they showed, and the day on the calendar. */
  readonly guest: string
  readonly day: string
  isTakenBack: boolean
}

/** An account in the smallest unit of a currency; the hotel's own has no mark. */
export const inCurrency = (account: string, currency: CurrencyModel | null): string =>
  currency === null ? account : `${account}@${currency.code}`

/** An amount as it crosses the wire: yen have no cents. */
export const textIn = (amount: Cents, currency: CurrencyModel | null): string =>
  currency?.unit === 1n ? String(amount) : toText(amount)

/** Notes and coins of an amount of a currency. */
export const piecesOfCurrency = (
  amount: Cents,
  currency: CurrencyModel,
): { value: string; quantity: number }[] =>
  piecesIn(amount, currency.pieces, (value) => textIn(value, currency))

export const foreignHeld = (model: HotelModel, desk: DeskModel, currency: CurrencyModel): Cents =>
  balanceOf(model, inCurrency(drawerOf(desk), currency))

/** What must be counted at a desk: what the house takes, and what lies there of what it took. */
export const currenciesAt = (model: HotelModel, desk: DeskModel): CurrencyModel[] =>
  model.currencies.filter((currency) => currency.isTaken || foreignHeld(model, desk, currency) > 0n)

/** The price of a date: the latest by then, and of one date's the one set last. */
export const rateOn = ({ rates }: CurrencyModel, date: string): RateModel | undefined => {
  const valid = rates.filter(({ from }) => from <= date)
  const latest = valid.reduce((last, { from }) => (from > last ? from : last), '')
  return valid.findLast(({ from }) => from === latest)
}

/** Cents for foreign cash at a rate, half a cent up, then rounded half up to the smallest cash of the house. */
export const homeOf = (
  model: HotelModel,
  { currency, foreign, rate }: { currency: CurrencyModel; foreign: Cents; rate: bigint },
): Cents => {
  const divisor = currency.unit * 1_000_000n
  const exact = (foreign * rate * 200n + divisor) / (2n * divisor)
  return toStep(exact, model.cashStep)
}

/** A rate as people write it. */
export const rateText = (millionths: bigint): string => {
  const digits = String(millionths).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}

/** Where exchanges of a currency stand: what the house has of it, and what it gave for it. */
export const fxOf = ({ id }: CurrencyModel): string => `fx:${id}`

/** Nothing of a currency is left anywhere: what exchanging it brought or cost is the house's. */
export const bookResult = (model: HotelModel, currency: CurrencyModel): void => {
  if (balanceOf(model, inCurrency(fxOf(currency), currency)) !== 0n) return
  const rest = balanceOf(model, fxOf(currency))
  if (rest < 0n) post(model, fxOf(currency), 'income.fx:0', -rest)
  if (rest > 0n) post(model, 'income.fx:0', fxOf(currency), rest)
}
