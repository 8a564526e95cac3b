import { findVoucher } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { insertVoucher } from '@jiaoban/db/city-ledger/voucher.writes.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { sellVoucherInput } from '@jiaoban/shared/city-ledger/voucher.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { readTenders, snapshotTender, tenderLine, totalOf } from '../payments/tender.service.ts'
import { voucherAccount } from './voucher.service.ts'

/**
 * Sells a voucher or fills a prepaid card: tender / what the house owes. No revenue and no VAT before it is used.
 * Raises `voucher_number_taken`, `voucher_expiry_in_past` and what `readTenders` raises.
 */
export const sellVoucher = defineCommand({
  name: 'sellVoucher',
  journalName: 'voucher_sold',
  shift: 'desk',
  recipe: ['voucher_sold'],
  documents: ['receipt'],
  input: sellVoucherInput,
  run: async (ctx, input) => {
    const { kind, number, expiresDate } = input
    if (await findVoucher(ctx.tx, number)) throw cityLedgerError('voucher_number_taken', { number })
    if (expiresDate !== null && expiresDate < ctx.businessDate) {
      throw cityLedgerError('voucher_expiry_in_past', { expires: expiresDate })
    }
    const tenders = await readTenders(ctx, input.tenders)
    const total = totalOf(ctx, tenders)
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'voucher_sold',
        voucher: { kind, number, expiresDate, left: total.toString() },
        tenders: tenders.map(snapshotTender),
        total: total.toString(),
      },
      total,
      lines: tenders.map((tender) => tenderLine(tender, 'voucher_sold', 'in')),
    })
    const id = ctx.nextId()
    await insertVoucher(ctx.tx, {
      id,
      kind,
      number,
      document_id: receipt.id,
      amount_minor: total.toMinor(),
      currency: total.currency,
      sold_date: ctx.businessDate,
      expires_date: expiresDate,
      journal_seq: ctx.seq,
    })
    ctx.record({ fact: 'voucher', voucherId: id, kind, number, amountMinor: total.toMinor(), expiresDate })
    await postEntry(
      ctx,
      tenders.map(({ amount, account }) => ({
        kind: 'voucher_sold' as const,
        amount,
        debit: account,
        credit: voucherAccount(id),
        documentId: receipt.id,
      })),
    )
    return {
      voucherId: id,
      documentId: receipt.id,
      number: receipt.number,
      amount: total.toString(),
      change: tenders.map((tender) => tender.change.toString()),
    }
  },
})
