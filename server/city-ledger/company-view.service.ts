import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { listItemsOfCompany, listOpenItems } from '@jiaoban/db/city-ledger/city-item.reads.ts'
import { findCompany, listCompanies } from '@jiaoban/db/city-ledger/company.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readCurrency } from '@jiaoban/db/property/property.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { type Ageing, ageItems, ageOf } from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import type { CityItem, Company } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'

/** The companies with their ageing of the business date; sums over all of them are the list's last line. */
export const readCompanyList = async (reader: Reader) => {
  const currency = await readCurrency(reader)
  const businessDate = await readBusinessDate(reader)
  const open = await listOpenItems(reader)
  const companies = await listCompanies(reader)
  const ofCompany = (id: number) => open.filter(({ companyId }) => companyId === id)
  return {
    businessDate,
    companies: companies.map((company) => ({
      ...toCompanyView(company),
      ageing: toAgeingView(ageItems(ofCompany(company.id), businessDate, currency)),
    })),
    total: toAgeingView(ageItems(open, businessDate, currency)),
  }
}

/** One company with what is open on its account. Raises `company_not_found`. */
export const readCompanyPage = async (reader: Reader, companyId: number) => {
  const company = await findCompany(reader, companyId)
  if (!company) throw cityLedgerError('company_not_found')
  const businessDate = await readBusinessDate(reader)
  const items = await listOpenItems(reader, companyId)
  return {
    businessDate,
    company: toCompanyView(company),
    ageing: toAgeingView(ageItems(items, businessDate, company.creditLimit.currency)),
    items: items.map((item) => toItemView(item, businessDate)),
  }
}

const pageLength = 50

/**
 * Everything that stands or stood on a company's account, the newest first, a page at a time; `nextBefore` asks for the next.
 * Raises `company_not_found`.
 */
export const readCompanyItems = async (
  reader: Reader,
  { companyId, cursor }: { companyId: number; cursor: number | null },
) => {
  if (!(await findCompany(reader, companyId))) throw cityLedgerError('company_not_found')
  const businessDate = await readBusinessDate(reader)
  const found = await listItemsOfCompany(reader, { companyId, before: cursor, limit: pageLength + 1 })
  const items = found.slice(0, pageLength)
  return {
    items: items.map((item) => toItemView(item, businessDate)),
    nextBefore: found.length > pageLength ? (items.at(-1)?.id ?? null) : null,
  }
}

const toCompanyView = (company: Company) => ({
  ...company,
  companyId: company.id,
  creditLimit: company.creditLimit.toString(),
})

const toAgeingView = (ageing: Ageing) => ({
  notDue: ageing.notDue.toString(),
  upTo30: ageing.upTo30.toString(),
  upTo60: ageing.upTo60.toString(),
  upTo90: ageing.upTo90.toString(),
  older: ageing.older.toString(),
  credit: ageing.credit.toString(),
  balance: ageing.balance.toString(),
})

const toItemView = (item: CityItem, businessDate: string) => ({
  ...item,
  amount: item.amount.toString(),
  left: item.left.toString(),
  age: item.dueDate === null ? null : ageOf(item.dueDate, businessDate),
})
