import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { exceedsLimit } from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { SettlingTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readAccountBalance } from '../ledger/ledger.service.ts'
import { companyAccount, requireCompany } from './company.service.ts'
import type { PayingAccount, TakenBefore } from './settling-tender.service.ts'

/**
 * The account of the company that pays, within its limit unless a lead approves; `owed` counts the rows before
 * this one. Raises `company_missing`, `company_not_found`, `company_inactive`, `credit_limit_needs_approval`.
 */
export const readCompanyAccount = async (
  ctx: CommandContext,
  input: SettlingTenderInput,
  owed: TakenBefore,
): Promise<PayingAccount> => {
  if (input.companyId === undefined) throw cityLedgerError('company_missing', { method: input.methodCode })
  const company = await requireCompany(ctx, input.companyId)
  if (!company.isActive) throw cityLedgerError('company_inactive')
  const account = companyAccount(company.id)
  const amount = Money.of(input.amount, ctx.currency)
  const before = owed.get(company.id) ?? (await readAccountBalance(ctx, account))
  if (exceedsLimit(company.creditLimit, before, amount) && !ctx.approver) {
    throw cityLedgerError('credit_limit_needs_approval', {
      limit: company.creditLimit.toString(),
      owed: before.toString(),
      amount: amount.toString(),
    })
  }
  owed.set(company.id, before.plus(amount))
  return { account, reference: input.reference, payer: company.name }
}
