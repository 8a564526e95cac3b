import { z } from 'zod'
import { amount, count, id, optionalText, positiveAmount, text } from '../kernel/fields.ts'
import { settlingTenderInput, tenderInput } from '../payments/tender.schema.ts'
import { isTaxNumber } from '../property/tax-number.rules.ts'
import { companyKinds } from './city-ledger.types.ts'

const companyFields = {
  kind: z.enum(companyKinds),
  name: text(80),
  taxNumber: optionalText(20).refine((value) => value === '' || isTaxNumber(value), 'tax_number_invalid'),
  contact: optionalText(40),
  phone: optionalText(32),
  termsDays: count(365),
  creditLimit: amount(),
}

export const addCompanyInput = z.strictObject(companyFields)

export const changeCompanyInput = z.strictObject({
  companyId: id(),
  ...companyFields,
  isActive: z.boolean(),
})

/** Which charges money is meant for; what is not allocated stays credit of the company. */
const allocations = () => z.array(z.strictObject({ itemId: id(), amount: positiveAmount() })).max(200)

export const collectCityLedgerInput = z.strictObject({
  companyId: id(),
  tenders: z.array(tenderInput).min(1).max(6),
  allocations: allocations(),
})

export const recordCityTransferInput = z.strictObject({
  companyId: id(),
  amount: positiveAmount(),
  /** The number on the bank's statement. */
  reference: text(64),
  allocations: allocations(),
})

export const allocateCityCreditInput = z.strictObject({
  itemId: id(),
  allocations: allocations().min(1),
})

export const writeOffReasons = ['insolvent', 'disputed', 'untraceable', 'small_rest', 'other'] as const

export const writeOffCityItemInput = z.strictObject({
  itemId: id(),
  amount: positiveAmount(),
  reasonCode: z.enum(writeOffReasons),
})

export const payOnAccountInput = z.strictObject({
  folioId: id(),
  tenders: z.array(settlingTenderInput).min(1).max(6),
})

export const companyQuery = z.strictObject({ companyId: id() })

/** `cursor`: the item before which the page begins. `direction` comes with every page react-query asks for. */
export const companyItemsQuery = z.strictObject({
  companyId: id(),
  cursor: id().nullish(),
  direction: z.enum(['forward', 'backward']).optional(),
})
