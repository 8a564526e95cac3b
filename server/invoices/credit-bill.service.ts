import { listBills } from '@jiaoban/db/invoices/bill.reads.ts'
import { insertCreditBill } from '@jiaoban/db/invoices/bill.writes.ts'
import { listLinesOfBill } from '@jiaoban/db/folios/folio-line.reads.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import type { CreditBillReason } from '@jiaoban/shared/documents/credit-reason.types.ts'
import { requireCreditable } from '@jiaoban/shared/invoices/credit-bill.rules.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { printedCharges } from './bill.service.ts'

/**
 * Takes a bill back with a numbered credit bill. It moves no money: what was received stays on the folio, as
 * "received before" of the next bill; the bill's lines are free to be corrected and billed again, and nothing of
 * it may be invoiced any more. Only on the bill's own date, once, and after its tax invoices were taken back.
 * The folio stays as it is: whoever undoes a check-out opens it again. Raises `bill_not_found`,
 * `bill_already_credited`, `bill_not_of_today`, `bill_is_invoiced`. Source: ledger.md, "undo check-out".
 */
export const creditBill = async (
  ctx: CommandContext,
  request: { billId: number; reasonCode: CreditBillReason },
): Promise<IssuedDocument> => {
  const [bill] = await listBills(ctx.tx, [request.billId])
  if (!bill) throw invoiceError('bill_not_found')
  requireCreditable(bill, ctx.businessDate)
  const credit = await issueDocument(ctx, {
    body: {
      kind: 'credit_bill',
      ...(await readFolioParty(ctx.tx, bill.folioId)),
      billNumber: bill.number,
      billDate: bill.businessDate,
      reasonCode: request.reasonCode,
      charges: printedCharges(await listLinesOfBill(ctx.tx, bill.documentId)),
      chargesTotal: bill.charges.toString(),
    },
    total: bill.charges.negated(),
    lines: [],
    stayId: bill.stayId,
    folioId: bill.folioId,
    refersToDocumentId: bill.documentId,
  })
  await insertCreditBill(ctx.tx, {
    documentId: credit.id,
    billId: bill.documentId,
    charges: bill.charges,
    reasonCode: request.reasonCode,
  })
  ctx.record({
    fact: 'bill_credited',
    billId: bill.documentId,
    creditBillId: credit.id,
    reasonCode: request.reasonCode,
  })
  return credit
}
