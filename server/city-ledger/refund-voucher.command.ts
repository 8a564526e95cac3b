import { findVoucher } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { refundVoucherInput } from '@jiaoban/shared/city-ledger/voucher.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { readTenders, snapshotTender, tenderLine, totalOf } from '../payments/tender.service.ts'
import { recordVoucherUse, voucherAccount } from './voucher.service.ts'

/** Pays back what a voucher still holds, or a part of it, in front of a lead. */
export const refundVoucher = defineCommand({
  name: 'refundVoucher',
  journalName: 'voucher_refunded',
  shift: 'desk',
  approval: 'always',
  recipe: ['voucher_refunded'],
  documents: ['receipt'],
  input: refundVoucherInput,
  run: async (ctx, { number, tender: typed }) => {
    const voucher = await findVoucher(ctx.tx, number)
    if (!voucher) throw cityLedgerError('voucher_not_found', { number })
    const tenders = await readTenders(ctx, [typed])
    const total = totalOf(ctx, tenders)
    const left = voucher.left.minus(total)
    if (left.isNegative) {
      const held = voucher.left.toString()
      throw cityLedgerError('voucher_holds_less', { number, left: held, amount: total.toString() })
    }
    const { kind, expiresDate } = voucher
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'voucher_refunded',
        voucher: { kind, number, expiresDate, left: left.toString() },
        tenders: tenders.map(snapshotTender),
        total: total.toString(),
      },
      total,
      lines: tenders.map((tender) => tenderLine(tender, 'voucher_refunded', 'out')),
    })
    await recordVoucherUse(ctx, {
      voucherId: voucher.id,
      kind: 'refunded',
      amount: total,
      documentId: receipt.id,
    })
    await postEntry(
      ctx,
      tenders.map(({ amount, account }) => ({
        kind: 'voucher_refunded' as const,
        amount,
        debit: voucherAccount(voucher.id),
        credit: account,
        documentId: receipt.id,
      })),
    )
    return { documentId: receipt.id, number: receipt.number, amount: total.toString(), left: left.toString() }
  },
})
