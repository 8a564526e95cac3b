import { findTransactionCode } from '@jiaoban/db/property/property.reads.ts'
import { updateTransactionCode } from '@jiaoban/db/property/transaction-code.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { isCodeOfHouse } from '@jiaoban/shared/property/property.rules.ts'
import { transactionCodeInput } from '@jiaoban/shared/property/transaction-code.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { recordTransactionCode } from './transaction-code.service.ts'

/**
 * Changes how a code is charged from now on: its name, department, tax, service charge, place, and whether it
 * is charged at all. What was posted keeps the tax and service it was posted with.
 */
export const changeTransactionCode = defineCommand({
  name: 'changeTransactionCode',
  journalName: 'transaction_code_changed',
  shift: 'office',
  recipe: [],
  input: transactionCodeInput,
  run: async (ctx, input) => {
    const known = await findTransactionCode(ctx.tx, input.code)
    if (!known) throw kernelError('not_found', { what: 'transactionCode' })
    if (isCodeOfHouse(input.code) && (!input.isActive || input.department !== known.department)) {
      throw propertyError('code_of_house', { code: input.code })
    }
    await updateTransactionCode(ctx.tx, input)
    recordTransactionCode(ctx, input)
    return { code: input.code }
  },
})
