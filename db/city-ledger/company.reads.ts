import type { Company } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** The companies with their terms of now, by name. */
export const listCompanies = async (reader: Reader): Promise<Company[]> => {
  const rows = await companies(reader).orderBy('company_profile.search_text').execute()
  return rows.map(toCompany)
}

export const findCompany = async (reader: Reader, companyId: number): Promise<Company | undefined> => {
  const row = await companies(reader).where('company.id', '=', companyId).executeTakeFirst()
  return row && toCompany(row)
}

/** What some companies are called; one whose name was blanked has none. */
export const listCompanyNames = async (
  reader: Reader,
  companyIds: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  if (companyIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('company_profile')
    .where('company_id', 'in', [...companyIds])
    .select(['company_id', 'name'])
    .execute()
  return new Map(rows.map(({ company_id, name }) => [company_id, name]))
}

/** Whether another company goes by the same name, as it is searched. */
export const isCompanyNameTaken = async (
  reader: Reader,
  searchText: string,
  exceptId: number | null,
): Promise<boolean> => {
  const rows = await reader
    .selectFrom('company_profile')
    .where('search_text', '=', searchText)
    .select('company_id')
    .execute()
  return rows.some(({ company_id }) => company_id !== exceptId)
}

export const findTermsVersion = async (reader: Reader, companyId: number): Promise<number> => {
  const row = await reader
    .selectFrom('company_terms')
    .where('company_id', '=', companyId)
    .select(({ fn }) => fn.max<number | null>('version').as('version'))
    .executeTakeFirstOrThrow()
  return row.version ?? 0
}

const companies = (reader: Reader) =>
  reader
    .selectFrom('company')
    .innerJoin('company_profile', 'company_profile.company_id', 'company.id')
    .innerJoin('company_terms', 'company_terms.company_id', 'company.id')
    .where(({ eb, selectFrom }) =>
      eb(
        'company_terms.version',
        '=',
        selectFrom('company_terms as later')
          .whereRef('later.company_id', '=', 'company.id')
          .select(({ fn }) => fn.max<number>('later.version').as('version')),
      ),
    )
    .select([
      'company.id',
      'company.kind',
      'company.is_active',
      'company_profile.name',
      'company_profile.tax_number',
      'company_profile.contact',
      'company_profile.phone',
      'company_terms.terms_days',
      'company_terms.credit_limit_minor',
      'company_terms.currency',
    ])

type CompanyRow = Awaited<ReturnType<ReturnType<typeof companies>['execute']>>[number]

const toCompany = (row: CompanyRow): Company => ({
  id: row.id,
  kind: row.kind,
  isActive: row.is_active === 1,
  name: row.name,
  taxNumber: row.tax_number,
  contact: row.contact,
  phone: row.phone,
  termsDays: row.terms_days,
  creditLimit: Money.fromMinor(row.credit_limit_minor, row.currency as Currency),
})
