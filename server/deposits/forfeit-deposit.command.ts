import { requireHeld } from '@jiaoban/shared/deposits/deposit.rules.ts'
import { forfeitDepositInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defineCommand } from '../kernel/command.ts'
import { keepFromSlip } from './forfeit.service.ts'
import { requireSlip } from './slip.service.ts'

/**
 * The house keeps money of a slip: a cancellation, a guest who did not come, damage nobody else pays. Deposits /
 * cancellation revenue and output tax, by the tax of the code that the house rule names. A second person approves;
 * the receipt stands for a paper nobody is there to give back.
 */
export const forfeitDeposit = defineCommand({
  name: 'forfeitDeposit',
  journalName: 'deposit_forfeited',
  shift: 'desk',
  approval: 'always',
  recipe: ['deposit_forfeited'],
  documents: ['receipt'],
  input: forfeitDepositInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'forfeitDeposit' })
    const slip = await requireSlip(ctx, input.slipId)
    const amount = Money.of(input.amount, ctx.currency)
    requireHeld(slip, amount)
    const kept = await keepFromSlip(ctx, slip, { ...input, amount })
    return {
      documentId: kept.documentId,
      number: kept.number,
      amount: amount.toString(),
      tax: kept.tax.toString(),
      remaining: kept.remaining.toString(),
      isRedeemed: kept.isRedeemed,
    }
  },
})
