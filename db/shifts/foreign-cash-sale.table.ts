import type { Fixed } from '../kernel/column.type.ts'

/** Foreign cash of the safe that the bank bought. */
export interface ForeignCashSaleTable {
  id: Fixed<number>
  slip_number: Fixed<string>
  currency: Fixed<string>
  foreign_minor: Fixed<number>
  home_minor: Fixed<number>
  home_currency: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  sold_by: Fixed<number>
  entry_id: Fixed<number>
}
