import { findTermsVersion } from '@jiaoban/db/city-ledger/company.reads.ts'
import { insertCompanyTerms, updateCompany } from '@jiaoban/db/city-ledger/company.writes.ts'
import { changeCompanyInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { recordCompany, refuseTakenName, requireCompany } from './company.service.ts'

/**
 * Changes a company and agrees new terms: they hold for what is charged from now on, and the old ones stay on
 * record. Raises `company_not_found` and `company_name_taken`.
 */
export const changeCompany = defineCommand({
  name: 'changeCompany',
  journalName: 'company_changed',
  shift: 'office',
  recipe: [],
  input: changeCompanyInput,
  run: async (ctx, { companyId, ...input }) => {
    const before = await requireCompany(ctx, companyId)
    await refuseTakenName(ctx, input.name, companyId)
    const company = { ...input, id: companyId, creditLimit: Money.of(input.creditLimit, ctx.currency) }
    await updateCompany(ctx.tx, company)
    const isSameTerms =
      before.termsDays === company.termsDays && before.creditLimit.equals(company.creditLimit)
    if (!isSameTerms) {
      const version = (await findTermsVersion(ctx.tx, companyId)) + 1
      await insertCompanyTerms(ctx.tx, company, { version, seq: ctx.seq })
    }
    recordCompany(ctx, company)
    return { companyId }
  },
})
