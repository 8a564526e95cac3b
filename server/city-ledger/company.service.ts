import { findCompany, isCompanyNameTaken } from '@jiaoban/db/city-ledger/company.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import type { Company } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import { searchTextOf } from '@jiaoban/shared/kernel/search-text.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

export const companyAccount = (companyId: number): AccountRef => ({ control: 'city', ownerId: companyId })

/** The company, active or not. Raises `company_not_found`. */
export const requireCompany = async (ctx: CommandContext, companyId: number): Promise<Company> => {
  const company = await findCompany(ctx.tx, companyId)
  if (!company) throw cityLedgerError('company_not_found')
  return company
}

/** Two companies of one name would be mixed up at the desk. Raises `company_name_taken`. */
export const refuseTakenName = async (
  ctx: CommandContext,
  name: string,
  exceptId: number | null,
): Promise<void> => {
  if (await isCompanyNameTaken(ctx.tx, searchTextOf(name), exceptId)) {
    throw cityLedgerError('company_name_taken')
  }
}

/** Terms are a fact of the journal, names are not. */
export const recordCompany = (ctx: CommandContext, company: Company): void =>
  ctx.record({
    fact: 'company',
    companyId: company.id,
    kind: company.kind,
    isActive: company.isActive,
    termsDays: company.termsDays,
    creditLimitMinor: company.creditLimit.toMinor(),
    currency: company.creditLimit.currency,
  })
