import type { PropertyErrors } from '../../property/property.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const propertyErrors: ErrorSentences<PropertyErrors> = {
  payment_method_code_taken: ({ code }) =>
    `The code “${code}” is taken; nothing was saved. Choose another code.`,
  cash_stays_active: () => 'Cash is always taken; nothing was saved. Other tenders can be closed.',
  method_without_terminal: ({ method }) =>
    `“${method}” goes through no terminal; nothing was saved. Choose a tender that does.`,
  code_taken: ({ code }) => `There is a code “${code}” already. Nothing was added. Choose another.`,
  code_of_house: ({ code }) =>
    `The house charges “${code}” by itself: it stays in use and in its department. Nothing was saved. Everything else can be changed.`,
  currency_of_hotel: ({ currency }) =>
    `${currency} is the hotel’s own currency. Nothing was saved. Choose another one.`,
  currency_not_taken: ({ currency }) =>
    `The house does not take ${currency}. Nothing was saved. Ask the administrator to add it, or choose another one.`,
  rate_in_the_past: ({ date, current }) =>
    `${date} is before the business date ${current}. Nothing was saved. Let it begin on ${current}.`,
  rate_sells_cheaper: ({ buy, sell }) =>
    `The house would sell at ${sell} and buy at ${buy}. Nothing was saved. Correct the rates.`,
  half_day_before_check_out: ({ checkOutTime, halfDayUntil }) =>
    `The half day ends at ${halfDayUntil}, before the check-out time ${checkOutTime}; nothing was saved. Correct the times.`,
}
