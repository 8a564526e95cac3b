import type { CityItemKind, CompanyKind } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface CompanyTable {
  id: number
  kind: CompanyKind
  is_active: Flag
}

/** Names and people, hence a table that a retention rule can blank. */
export interface CompanyProfileTable {
  company_id: number
  name: string
  tax_number: string
  contact: string
  phone: string
  search_text: string
}

/** The terms as they were agreed, one row a change; the last one counts. */
export interface CompanyTermsTable {
  company_id: Fixed<number>
  version: Fixed<number>
  terms_days: Fixed<number>
  credit_limit_minor: Fixed<number>
  currency: Fixed<string>
  journal_seq: Fixed<number>
}

export interface CityItemTable {
  id: Fixed<number>
  company_id: Fixed<number>
  kind: Fixed<CityItemKind>
  document_id: Fixed<number | null>
  folio_id: Fixed<number | null>
  reason_code: Fixed<string | null>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  business_date: Fixed<string>
  due_date: Fixed<string | null>
  journal_seq: Fixed<number>
}

/** The items of which something is left: what is asked of a company is as long as its debts, not as its history. */
export interface OpenCityItemTable {
  item_id: number
  company_id: number
}

/** Credit that pays a charge; with what both had left after it, so that neither goes below zero. */
export interface CityAllocationTable {
  id: Fixed<number>
  credit_item_id: Fixed<number>
  charge_item_id: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  credit_left_minor: Fixed<number>
  charge_left_minor: Fixed<number>
  business_date: Fixed<string>
  journal_seq: Fixed<number>
}
