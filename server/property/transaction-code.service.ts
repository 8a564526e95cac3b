import type { TransactionCodeInput } from '@jiaoban/shared/property/transaction-code.schema.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** How a code is charged from this command on; its names are for people and stay out of the journal. */
export const recordTransactionCode = (ctx: CommandContext, input: TransactionCodeInput): void => {
  const { nameZh: _zh, nameEn: _en, ...charged } = input
  ctx.record({ fact: 'transaction_code', ...charged })
}
