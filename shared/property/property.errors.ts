import { errorsOf } from '../kernel/domain-error.ts'

export interface PropertyErrors {
  payment_method_code_taken: { code: string }
  /** Cash is always taken: without it no shift could be opened or closed. */
  cash_stays_active: Record<never, never>
  /** Only what goes through a terminal or a merchant account has one. */
  method_without_terminal: { method: string }
  code_taken: { code: string }
  /** Nights and late hours are charged with it: it keeps its department and stays in use. */
  code_of_house: { code: string }
  /** The hotel's own currency is counted anyway. */
  currency_of_hotel: { currency: string }
  currency_not_taken: { currency: string }
  rate_in_the_past: { date: string; current: string }
  /** Whoever buys back at once would earn. */
  rate_sells_cheaper: { buy: string; sell: string }
  half_day_before_check_out: { checkOutTime: string; halfDayUntil: string }
}

export const propertyError = errorsOf<PropertyErrors>()
