/** ISO 4217 currencies the desk can hold, with the number of decimal places of their minor unit. */
const minorDigits = {
  CNY: 2,
  HKD: 2,
  MOP: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  JPY: 0,
  KRW: 0,
} as const

export type Currency = keyof typeof minorDigits

export const currencies = Object.keys(minorDigits) as Currency[]

/** Number of decimal places of the currency's minor unit: 2 for CNY (fen), 0 for JPY. Source: ISO 4217. */
export const minorDigitsOf = (currency: Currency): number => minorDigits[currency]
