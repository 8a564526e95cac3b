import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { type Currency, minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import { useShellStatus } from './shell-status.ts'

/** The same with the name of the currency where it is not the hotel's own: "USD 40.00". */
export const useSayMoney = (): ((amount: string, currency: Currency) => string) => {
  const { currency: home } = useShellStatus()
  return (amount, currency) => {
    const digits = formatAmount(amount, minorDigitsOf(currency))
    return currency === home ? digits : `${currency} ${digits}`
  }
}

/** An amount as a sentence has it: grouped, with the decimals of its currency; the hotel's own unless told. */
export const useSayAmount = (): ((amount: string, currency?: Currency) => string) => {
  const { currency: home } = useShellStatus()
  return (amount, currency = home) => formatAmount(amount, minorDigitsOf(currency))
}
