import { findVoucher } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { refundVoucherInput } from '@jiaoban/shared/city-ledger/voucher.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { handedOver, moneyBackLegs, moneyBackLines } from '../payments/money-back.service.ts'
import { readTenders, snapshotTender } from '../payments/tender.service.ts'
import { recordVoucherUse, voucherAccount } from './voucher.service.ts'

/** Pays back what a voucher still holds, or a part of it, in front of a lead. */
export const refundVoucher = defineCommand({
  name: 'refundVoucher',
  journalName: 'voucher_refunded',
  shift: 'desk',
  approval: 'always',
  recipe: ['voucher_refunded', 'rounding_cash'],
  documents: ['receipt'],
  input: refundVoucherInput,
  run: async (ctx, { number, tender: typed }) => {
    const voucher = await findVoucher(ctx.tx, number)
    if (!voucher) throw cityLedgerError('voucher_not_found', { number })
    const [tender] = await readTenders(ctx, [typed], await readProperty(ctx.tx))
    if (!tender) throw new Error('one tender was read')
    const total = tender.amount
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
        tenders: [snapshotTender(tender)],
        total: total.toString(),
      },
      total,
      lines: moneyBackLines(tender, 'voucher_refunded'),
    })
    await recordVoucherUse(ctx, {
      voucherId: voucher.id,
      kind: 'refunded',
      amount: total,
      documentId: receipt.id,
    })
    const from = {
      kind: 'voucher_refunded',
      debit: voucherAccount(voucher.id),
      documentId: receipt.id,
    } as const
    await postEntry(ctx, moneyBackLegs(tender, from))
    return {
      documentId: receipt.id,
      number: receipt.number,
      amount: total.toString(),
      handedOver: handedOver(tender),
      left: left.toString(),
    }
  },
})
