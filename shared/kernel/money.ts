import { Decimal } from 'decimal.js'
import { type Currency, minorDigitsOf } from './currency.ts'
import { kernelError } from './kernel.errors.ts'

/** The largest amount of one posting, in minor units (999,999,999.99 of a two-digit currency). */
export const maxPostingMinor = 99_999_999_999

/** 34 significant digits: more than any sum of postings of a hotel's life, whatever the factor. */
const Exact = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 })

/**
 * An exact amount in one currency, always a whole number of minor units. Immutable; signed.
 * The only arithmetic on amounts in the project: rounding is named, splitting loses nothing, and two
 * currencies never meet. Amounts cross the wire as decimal strings and the database as minor units.
 */
export class Money {
  readonly #amount: Decimal
  readonly currency: Currency

  private constructor(amount: Decimal, currency: Currency) {
    this.#amount = amount
    this.currency = currency
  }

  /**
   * Reads a decimal string such as "1280.50".
   * Raises `amount_not_a_number`, `amount_too_precise` and `amount_too_large`.
   */
  static of(amount: string, currency: Currency): Money {
    if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(amount)) throw kernelError('amount_not_a_number')
    const value = new Exact(amount)
    const digits = minorDigitsOf(currency)
    if (value.decimalPlaces() > digits) throw kernelError('amount_too_precise', { digits })
    if (value.abs().times(Exact.pow(10, digits)).gt(Number.MAX_SAFE_INTEGER))
      throw kernelError('amount_too_large')
    return new Money(value, currency)
  }

  /** From integer minor units (fen). A number that is not a safe integer is a defect. */
  static fromMinor(minor: number, currency: Currency): Money {
    if (!Number.isSafeInteger(minor)) throw new Error(`not a whole number of minor units: ${minor}`)
    return new Money(new Exact(minor).div(Exact.pow(10, minorDigitsOf(currency))), currency)
  }

  static zero(currency: Currency): Money {
    return new Money(new Exact(0), currency)
  }

  /** The sum of amounts of one currency; zero of that currency for an empty list. */
  static sum(amounts: Iterable<Money>, currency: Currency): Money {
    let total = Money.zero(currency)
    for (const amount of amounts) total = total.plus(amount)
    return total
  }

  plus(other: Money): Money {
    return new Money(this.#amount.plus(this.#same(other)), this.currency)
  }

  minus(other: Money): Money {
    return new Money(this.#amount.minus(this.#same(other)), this.currency)
  }

  negated(): Money {
    return new Money(this.#amount.isZero() ? this.#amount : this.#amount.negated(), this.currency)
  }

  abs(): Money {
    return new Money(this.#amount.abs(), this.currency)
  }

  /** Times a quantity or rate, rounded half-up (away from zero) to the minor unit, once. */
  times(factor: string | number): Money {
    return this.#rounded(this.#amount.times(factor))
  }

  /** Divided by a rate, rounded half-up (away from zero) to the minor unit, once. */
  dividedBy(divisor: string | number): Money {
    return this.#rounded(this.#amount.div(divisor))
  }

  /**
   * What it comes to in another currency at so many units of that for one of this, rounded half-up to the other's
   * minor unit, once. The only crossing between currencies.
   */
  exchangedAt(rate: string, currency: Currency): Money {
    return new Money(
      this.#amount.times(rate).toDecimalPlaces(minorDigitsOf(currency), Decimal.ROUND_HALF_UP),
      currency,
    )
  }

  /** The smallest multiple of `step` (a decimal string, "100") that is not below this amount. */
  roundedUpTo(step: string): Money {
    return new Money(this.#amount.div(step).ceil().times(step), this.currency)
  }

  /**
   * Splits into parts in proportion to the weights. The parts add up to this amount exactly: what
   * rounding leaves over goes, one minor unit each, to the largest remainders, the earlier part first.
   */
  allocate(weights: readonly number[]): Money[] {
    const totalWeight = weights.reduce((sum, weight) => sum.plus(weight), new Exact(0))
    if (totalWeight.lte(0) || weights.some((weight) => weight < 0))
      throw new Error('weights must be positive')
    const unit = Exact.pow(10, -minorDigitsOf(this.currency))
    const shares = weights.map((weight, index) => {
      const exact = this.#amount.times(weight).div(totalWeight)
      const floor = exact.div(unit).floor().times(unit)
      return { index, floor, remainder: exact.minus(floor) }
    })
    let left = this.#amount.minus(shares.reduce((sum, share) => sum.plus(share.floor), new Exact(0)))
    const extra = new Set<number>()
    for (const share of [...shares].sort(
      (a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index,
    )) {
      if (left.lt(unit)) break
      extra.add(share.index)
      left = left.minus(unit)
    }
    return shares.map(
      ({ index, floor }) => new Money(extra.has(index) ? floor.plus(unit) : floor, this.currency),
    )
  }

  get isZero(): boolean {
    return this.#amount.isZero()
  }

  get isPositive(): boolean {
    return this.#amount.gt(0)
  }

  get isNegative(): boolean {
    return this.#amount.lt(0)
  }

  equals(other: Money): boolean {
    return this.#amount.eq(this.#same(other))
  }

  isLessThan(other: Money): boolean {
    return this.#amount.lt(this.#same(other))
  }

  isMoreThan(other: Money): boolean {
    return this.#amount.gt(this.#same(other))
  }

  /** The smaller of the two. */
  min(other: Money): Money {
    return this.isMoreThan(other) ? other : this
  }

  /** The larger of the two. */
  max(other: Money): Money {
    return this.isLessThan(other) ? other : this
  }

  /** Integer minor units for the database and the journal. Raises `amount_too_large` beyond 2^53. */
  toMinor(): number {
    const minor = this.#amount.times(Exact.pow(10, minorDigitsOf(this.currency))).toNumber()
    if (!Number.isSafeInteger(minor)) throw kernelError('amount_too_large')
    return minor
  }

  /** The decimal string of the wire and of forms, with all the digits of the currency: "1280.50". */
  toString(): string {
    return this.#amount.toFixed(minorDigitsOf(this.currency))
  }

  toJSON(): string {
    return this.toString()
  }

  #same(other: Money): Decimal {
    if (other.currency !== this.currency) {
      throw kernelError('currency_mismatch', { expected: this.currency, found: other.currency })
    }
    return other.#amount
  }

  #rounded(amount: Decimal): Money {
    return new Money(
      amount.toDecimalPlaces(minorDigitsOf(this.currency), Decimal.ROUND_HALF_UP),
      this.currency,
    )
  }
}
