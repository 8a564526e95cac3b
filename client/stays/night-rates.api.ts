import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'

/** Prices of single nights, where they differ from the one agreed for all. */
export type OwnRates = Readonly<Record<string, string>>

export const isAmount = (text: string): boolean => /^\d{1,9}(\.\d{1,2})?$/.test(text)

export const rateOn = (night: string, rate: string, own: OwnRates): string => own[night] ?? rate

/** What all nights come to; null while one of them has no price. */
export const totalOf = (
  nights: readonly string[],
  { rate, own, currency }: { readonly rate: string; readonly own: OwnRates; readonly currency: Currency },
): Money | null => {
  const rates = nights.map((night) => rateOn(night, rate, own))
  if (!rates.every(isAmount)) return null
  return Money.sum(
    rates.map((amount) => Money.of(amount, currency)),
    currency,
  )
}

/** What the command is told: the nights slept that cost something else than the rest. */
export const toNightRates = (
  nights: readonly string[],
  rate: string,
  own: OwnRates,
): { night: string; rate: string }[] =>
  nights.flatMap((night) => {
    const price = rateOn(night, rate, own)
    return price === rate ? [] : [{ night, rate: price }]
  })

/** The prices of some nights as one price and those that differ from it. */
export const fromNights = (
  nights: readonly { readonly night: string; readonly rate: string }[],
  fallback: string,
): { rate: string; own: OwnRates } => {
  const rate = nights[0]?.rate ?? fallback
  return { rate, own: Object.fromEntries(nights.map((one) => [one.night, one.rate])) }
}
