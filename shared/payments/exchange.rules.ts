import type { Currency } from '../kernel/currency.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import { type CashRounding, roundCash } from '../property/cash-rounding.rules.ts'
import { rateMillionths } from '../property/exchange-rate.rules.ts'
import type { ExchangeLimitCode, ExchangeRate } from '../property/foreign-currency.types.ts'
import type { CurrencyExchange, ExchangeDirection } from './exchange.types.ts'
import { paymentError } from './payment.errors.ts'

/** The rate that is asked: undefined where the house has none, or does not sell. */
export const rateFor = (rate: ExchangeRate | undefined, direction: ExchangeDirection): string | undefined =>
  (direction === 'buy' ? rate?.buy : rate?.sell) ?? undefined

export const isSameRate = (one: string, other: string): boolean =>
  rateMillionths(one) === rateMillionths(other)

/**
 * What foreign cash comes to in cash of the house: rounded to its minor unit, then to the smallest cash it gives.
 * What rounding leaves is part of the result of exchanging, and no leg of its own.
 */
export const exchangedSum = (
  foreign: Money,
  rate: string,
  home: { readonly currency: Currency; readonly cashRounding: CashRounding },
): Money => roundCash(foreign.exchangedAt(rate, home.currency), home.cashRounding)

/**
 * The house's rate of today, if it is the one the guest was told. Raises `exchange_rate_missing` and
 * `exchange_rate_changed`.
 */
export const requireTold = (
  told: { readonly currency: Currency; readonly rate: string },
  rate: string | undefined,
): string => {
  if (rate === undefined) throw paymentError('exchange_rate_missing', { currency: told.currency })
  if (!isSameRate(rate, told.rate)) {
    throw paymentError('exchange_rate_changed', { told: told.rate, now: rate })
  }
  return rate
}

/**
 * What of foreign cash pays an amount, so that the change is cash of the house: rounded like cash where a folio is
 * paid, and else whole pieces already. Raises `foreign_change_not_payable`.
 */
export const foreignDue = (
  amount: Money,
  { cashRounding, smallest }: { readonly cashRounding: CashRounding; readonly smallest: CashRounding },
): Money => {
  const due = roundCash(amount, cashRounding)
  if (roundCash(due, smallest).equals(due)) return due
  throw paymentError('foreign_change_not_payable', { amount: amount.toString(), step: smallest })
}

interface ExchangeCase {
  readonly sum: Money
  /** What the guest has exchanged on the same calendar day. */
  readonly before: Money
  readonly limits: Readonly<Record<ExchangeLimitCode, Money>>
  readonly isApproved: boolean
}

/** Why a sum may not be exchanged: at once, by this guest today, or by a cashier alone. Undefined when it may. */
export const refusalToExchange = ({
  sum,
  before,
  limits,
  isApproved,
}: ExchangeCase): DomainError | undefined => {
  const facts = (limit: Money) => ({ limit: limit.toString(), sum: sum.toString() })
  if (sum.isMoreThan(limits.exchange)) return paymentError('exchange_above_limit', facts(limits.exchange))
  if (before.plus(sum).isMoreThan(limits.guest_day)) {
    return paymentError('exchange_above_guest_limit', {
      ...facts(limits.guest_day),
      before: before.toString(),
    })
  }
  if (sum.isMoreThan(limits.alone) && !isApproved) {
    return paymentError('exchange_needs_approval', facts(limits.alone))
  }
  return undefined
}

/** Why a memo cannot be taken back by a shift; undefined when it can. */
export const refusalToTakeBack = (
  exchange: Pick<
    CurrencyExchange,
    'shiftId' | 'documentNumber' | 'takesBackId' | 'takenBackById' | 'settled'
  >,
  shiftId: number,
): DomainError | undefined => {
  const facts = { memo: exchange.documentNumber }
  if (exchange.takesBackId !== null) return paymentError('exchange_not_found')
  if (exchange.shiftId !== shiftId) return paymentError('exchange_of_another_shift', facts)
  if (exchange.takenBackById !== null) return paymentError('exchange_already_taken_back', facts)
  // Its money is on a folio: the payment is what would have to be taken back.
  return exchange.settled.isZero ? undefined : paymentError('exchange_paid_folio', facts)
}
