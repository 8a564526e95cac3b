import { updateDepositRule } from '@jiaoban/db/deposits/deposit-rule.writes.ts'
import { findTransactionCode } from '@jiaoban/db/property/property.reads.ts'
import { depositRuleInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { defineCommand } from '../kernel/command.ts'

/** Changes what the house keeps of deposits when a reservation ends, and by which code's tax it is taxed. */
export const changeDepositRule = defineCommand({
  name: 'changeDepositRule',
  journalName: 'deposit_rule_changed',
  shift: 'office',
  recipe: [],
  input: depositRuleInput,
  run: async (ctx, rule) => {
    if (!(await findTransactionCode(ctx.tx, rule.taxCode))) {
      throw folioError('transaction_code_unknown', { code: rule.taxCode })
    }
    await updateDepositRule(ctx.tx, rule)
    ctx.record({ fact: 'deposit_rule', ...rule })
    return rule
  },
})
