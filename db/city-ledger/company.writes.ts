import type { Company } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import { searchTextOf } from '@jiaoban/shared/kernel/search-text.ts'
import type { Tx } from '../kernel/tx.ts'

export const insertCompany = async (tx: Tx, company: Company): Promise<void> => {
  await tx
    .insertInto('company')
    .values({ id: company.id, kind: company.kind, is_active: company.isActive ? 1 : 0 })
    .execute()
  await tx
    .insertInto('company_profile')
    .values({ company_id: company.id, ...toProfile(company) })
    .execute()
}

/** What may change about a company; its terms are a row of their own. */
export const updateCompany = async (tx: Tx, company: Company): Promise<void> => {
  await tx
    .updateTable('company')
    .set({ kind: company.kind, is_active: company.isActive ? 1 : 0 })
    .where('id', '=', company.id)
    .execute()
  await tx
    .updateTable('company_profile')
    .set(toProfile(company))
    .where('company_id', '=', company.id)
    .execute()
}

/** Agrees new terms; the old ones stay on record. */
export const insertCompanyTerms = async (
  tx: Tx,
  company: Company,
  at: { version: number; seq: number },
): Promise<void> => {
  await tx
    .insertInto('company_terms')
    .values({
      company_id: company.id,
      version: at.version,
      terms_days: company.termsDays,
      credit_limit_minor: company.creditLimit.toMinor(),
      currency: company.creditLimit.currency,
      journal_seq: at.seq,
    })
    .execute()
}

const toProfile = (company: Company) => ({
  name: company.name,
  tax_number: company.taxNumber,
  contact: company.contact,
  phone: company.phone,
  search_text: searchTextOf(company.name),
})
