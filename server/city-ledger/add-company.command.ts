import { insertCompany, insertCompanyTerms } from '@jiaoban/db/city-ledger/company.writes.ts'
import { addCompanyInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { recordCompany, refuseTakenName } from './company.service.ts'

/** Opens an account for a company or an agency, with its terms. Raises `company_name_taken`. */
export const addCompany = defineCommand({
  name: 'addCompany',
  journalName: 'company_added',
  shift: 'office',
  recipe: [],
  input: addCompanyInput,
  run: async (ctx, input) => {
    await refuseTakenName(ctx, input.name, null)
    const creditLimit = Money.of(input.creditLimit, ctx.currency)
    const company = { ...input, id: ctx.nextId(), isActive: true, creditLimit }
    await insertCompany(ctx.tx, company)
    await insertCompanyTerms(ctx.tx, company, { version: 1, seq: ctx.seq })
    recordCompany(ctx, company)
    return { companyId: company.id }
  },
})
