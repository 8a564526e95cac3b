import { redeemSlip } from '@jiaoban/db/deposits/deposit-slip.writes.ts'
import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { closeFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { insertBill } from '@jiaoban/db/invoices/bill.writes.ts'
import { listTransactionCodes } from '@jiaoban/db/property/property.reads.ts'
import type { BillBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import type { Folio, FolioLine } from '@jiaoban/shared/folios/folio.types.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import type { Settlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { slipAccount } from '../deposits/deposit.service.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import { appendFolioLine, guestAccount } from '../folios/folio.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { postPayments, postRefunds } from '../payments/payment.service.ts'
import { snapshotTender, type Tender, tenderLine, totalOf } from '../payments/tender.service.ts'

export interface SettlementRequest {
  readonly folio: Folio
  readonly plan: Settlement
  /** What the guest pays now; must come to exactly `plan.toPay`. */
  readonly payments: readonly Tender[]
  /** What is given back for a credit balance; must come to exactly `plan.toRefund`. */
  readonly refunds: readonly Tender[]
  /** How each slip's remainder goes back, by slip id. */
  readonly slipRefunds: ReadonlyMap<number, Tender>
  readonly times: { readonly arrivedAt: string; readonly leftAt: string }
}

/**
 * Brings a folio to zero with one numbered bill and closes it: slips applied and their remainders refunded,
 * payments and refunds booked, all against that bill. Raises `settlement_does_not_balance` and what the
 * ledger raises (a drawer that cannot pay the refund).
 */
export const settleFolio = async (
  ctx: CommandContext,
  request: SettlementRequest,
): Promise<IssuedDocument> => {
  const { folio, plan, payments, refunds } = request
  requireEqual(plan.toPay, totalOf(ctx, payments))
  requireEqual(plan.toRefund, totalOf(ctx, refunds))
  const lines = (await listFolioLines(ctx.tx, folio.id)).filter((line) => !line.isBilled)
  const bill = await issueBill(ctx, request, lines)
  await applySlips(ctx, request, bill.id)
  await postPayments(ctx, folio.id, payments, bill.id)
  await postRefunds(ctx, folio.id, refunds, bill.id)
  await closeFolio(ctx.tx, folio.id, { seq: ctx.seq, shiftId: ctx.shift.id })
  ctx.record({ fact: 'folio_closed', folioId: folio.id, billId: bill.id })
  return bill
}

const requireEqual = (due: Money, given: Money): void => {
  if (!due.equals(given)) {
    throw invoiceError('settlement_does_not_balance', { due: due.toString(), given: given.toString() })
  }
}

const isCharge = (line: FolioLine): boolean => line.kind === 'charge' || line.kind === 'correction'

const issueBill = async (
  ctx: CommandContext,
  request: SettlementRequest,
  lines: readonly FolioLine[],
): Promise<IssuedDocument> => {
  const { folio, plan, payments, refunds, slipRefunds } = request
  const sum = (amounts: readonly Money[]) => Money.sum(amounts, ctx.currency)
  const chargeLines = lines.filter(isCharge)
  const charges = sum(chargeLines.map((line) => line.amount))
  const receivedBefore = sum(lines.filter((line) => !isCharge(line)).map((line) => line.amount)).negated()
  const applied = sum(plan.slips.map((share) => share.applied))
  const receivedNow = applied.plus(totalOf(ctx, payments)).minus(totalOf(ctx, refunds))
  const invoiceable = await invoiceableOf(ctx, chargeLines)
  const bill = await issueDocument(ctx, {
    body: await billBody(ctx, request, { chargeLines, charges, receivedBefore }),
    total: charges,
    lines: [
      ...payments.map((tender) => tenderLine(tender, 'payment', 'in')),
      ...refunds.map((tender) => tenderLine(tender, 'refund', 'out')),
      ...plan.slips.map(
        ({ slip, applied: amount }) =>
          ({
            kind: 'deposit_applied',
            direction: 'in',
            tenderControl: 'deposits',
            amount,
            slipId: slip.id,
          }) as const,
      ),
      ...plan.slips.flatMap(({ slip }) => {
        const tender = slipRefunds.get(slip.id)
        return tender ? [{ ...tenderLine(tender, 'deposit_refunded', 'out'), slipId: slip.id }] : []
      }),
    ],
    stayId: folio.stayId,
    folioId: folio.id,
  })
  await insertBill(ctx.tx, {
    documentId: bill.id,
    folioId: folio.id,
    charges,
    receivedBefore,
    receivedNow,
    leftOpen: charges.minus(receivedBefore).minus(receivedNow),
    invoiceable,
    folioLineIds: chargeLines.map((line) => line.id),
  })
  return bill
}

const invoiceableOf = async (ctx: CommandContext, lines: readonly FolioLine[]): Promise<Money> => {
  const codes = new Map((await listTransactionCodes(ctx.tx)).map((code) => [code.code, code]))
  return Money.sum(
    lines.filter((line) => codes.get(line.code ?? '')?.isInvoiceable).map((line) => line.amount),
    ctx.currency,
  )
}

const billBody = async (
  ctx: CommandContext,
  request: SettlementRequest,
  sums: { chargeLines: readonly FolioLine[]; charges: Money; receivedBefore: Money },
): Promise<BillBody> => ({
  kind: 'bill',
  ...(await readFolioParty(ctx.tx, request.folio.id)),
  ...request.times,
  charges: sums.chargeLines
    // The guest's bill leaves out what was taken back; the folio keeps both lines.
    .filter((line) => line.reversedByLineId === null && line.reversesLineId === null)
    .map((line) => ({
      date: line.night ?? line.businessDate,
      code: line.code ?? '',
      name: line.name,
      quantity: line.quantity,
      amount: line.amount.toString(),
      isCorrection: line.kind === 'correction',
    })),
  chargesTotal: sums.charges.toString(),
  receivedBefore: sums.receivedBefore.toString(),
  received: request.payments.map(snapshotTender),
  refunded: request.refunds.map(snapshotTender),
  deposits: request.plan.slips.map(({ slip, applied, refunded }) => {
    const tender = request.slipRefunds.get(slip.id)
    return {
      slipNumber: slip.number,
      taken: slip.amount.toString(),
      applied: applied.toString(),
      refunded: refunded.toString(),
      refundName: tender?.method.name ?? null,
      reference: tender?.reference ?? '',
    }
  }),
  leftOpen: Money.zero(ctx.currency).toString(),
})

/** Each slip pays its share and gives its remainder back; it is redeemed once, whole. */
const applySlips = async (
  ctx: CommandContext,
  { folio, plan, slipRefunds }: SettlementRequest,
  documentId: number,
): Promise<void> => {
  for (const { slip, applied, refunded } of plan.slips) {
    const account = slipAccount(slip.id)
    const guest = guestAccount(folio.id)
    if (applied.isPositive) {
      const { entryId } = await postEntry(ctx, [
        { kind: 'deposit_applied', amount: applied, debit: account, credit: guest, documentId },
      ])
      await appendFolioLine(ctx, folio.id, {
        kind: 'deposit_applied',
        amount: applied.negated(),
        entryId,
        documentId,
        paymentMethodCode: slip.paymentMethodCode,
        remark: slip.number,
      })
    }
    if (refunded.isPositive) {
      const tender = slipRefunds.get(slip.id)
      if (!tender) throw new Error(`no tender to refund slip ${slip.number}`)
      await postEntry(ctx, [
        { kind: 'deposit_refunded', amount: refunded, debit: account, credit: tender.account, documentId },
      ])
    }
    await redeemSlip(ctx.tx, slip.id, ctx.seq)
    ctx.record({ fact: 'slip_redeemed', slipId: slip.id, documentId })
  }
}
