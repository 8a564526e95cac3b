import { findVoucherById } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { insertVoucherUse } from '@jiaoban/db/city-ledger/voucher.writes.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import type { VoucherUseKind } from '@jiaoban/shared/city-ledger/voucher.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

export const voucherAccount = (voucherId: number): AccountRef => ({
  control: 'payable.voucher',
  ownerId: voucherId,
})

/** Writes down what left a voucher; the posting it stands for is the caller's. */
export const recordVoucherUse = async (
  ctx: CommandContext,
  use: { voucherId: number; kind: VoucherUseKind; amount: Money; documentId: number },
): Promise<void> => {
  const voucher = await findVoucherById(ctx.tx, use.voucherId)
  if (!voucher) throw cityLedgerError('voucher_not_found', { number: String(use.voucherId) })
  const id = ctx.nextId()
  await insertVoucherUse(ctx.tx, {
    id,
    voucher_id: use.voucherId,
    kind: use.kind,
    document_id: use.documentId,
    amount_minor: use.amount.toMinor(),
    left_minor: voucher.left.minus(use.amount).toMinor(),
    currency: use.amount.currency,
    business_date: ctx.businessDate,
    journal_seq: ctx.seq,
  })
  ctx.record({
    fact: 'voucher_use',
    voucherId: use.voucherId,
    kind: use.kind,
    amountMinor: use.amount.toMinor(),
    currency: use.amount.currency,
    documentId: use.documentId,
  })
}
