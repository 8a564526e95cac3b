import { findTransactionCode } from '@jiaoban/db/property/property.reads.ts'
import { insertTransactionCode } from '@jiaoban/db/property/transaction-code.writes.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { transactionCodeInput } from '@jiaoban/shared/property/transaction-code.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { recordTransactionCode } from './transaction-code.service.ts'

/** Adds something guests can be charged for. */
export const addTransactionCode = defineCommand({
  name: 'addTransactionCode',
  journalName: 'transaction_code_added',
  shift: 'office',
  recipe: [],
  input: transactionCodeInput,
  run: async (ctx, input) => {
    if (await findTransactionCode(ctx.tx, input.code)) throw propertyError('code_taken', { code: input.code })
    await insertTransactionCode(ctx.tx, input)
    recordTransactionCode(ctx, input)
    return { code: input.code }
  },
})
