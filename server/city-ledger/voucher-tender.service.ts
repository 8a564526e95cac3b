import { findVoucher } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { SettlingTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import type { PayingAccount, TakenBefore } from './settling-tender.service.ts'
import { voucherAccount } from './voucher.service.ts'

/**
 * The voucher that pays, within what it holds; one that has expired only if a lead approves. Raises
 * `voucher_number_missing`, `voucher_not_found`, `voucher_expired_needs_approval`, `voucher_holds_less`.
 */
export const readVoucherAccount = async (
  ctx: CommandContext,
  input: SettlingTenderInput,
  taken: TakenBefore,
): Promise<PayingAccount> => {
  const number = input.voucherNumber
  if (number === undefined) throw cityLedgerError('voucher_number_missing', { method: input.methodCode })
  const voucher = await findVoucher(ctx.tx, number)
  if (!voucher) throw cityLedgerError('voucher_not_found', { number })
  const expires = voucher.expiresDate
  if (expires !== null && expires < ctx.businessDate && !ctx.approver) {
    throw cityLedgerError('voucher_expired_needs_approval', { number, expires })
  }
  const amount = Money.of(input.amount, ctx.currency)
  const left = voucher.left.minus(taken.get(voucher.id) ?? Money.zero(ctx.currency))
  if (amount.isMoreThan(left)) {
    throw cityLedgerError('voucher_holds_less', { number, left: left.toString(), amount: amount.toString() })
  }
  taken.set(voucher.id, voucher.left.minus(left).plus(amount))
  return { account: voucherAccount(voucher.id), reference: number }
}
