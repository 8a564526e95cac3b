import { closeFolio } from '@jiaoban/db/folios/folio.writes.ts'
import type { SlipPaper } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import type { Settlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { bookSettlement } from '../city-ledger/city-item.service.ts'
import { requireRefundWays } from '../city-ledger/refund-promise.service.ts'
import { redeemIfEmpty, slipAccount } from '../deposits/slip.service.ts'
import { appendFolioLine, guestAccount } from '../folios/folio.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { moneyBackLegs } from '../payments/money-back.service.ts'
import { postRefunds } from '../payments/payment.service.ts'
import { type Tender, totalOf } from '../payments/tender.service.ts'
import { type BillTimes, type IssuedBill, issueBill, type Unpaid } from './bill.service.ts'

export interface SettlementRequest {
  /** As it stands now, everything due charged. */
  readonly folio: Folio
  readonly plan: Settlement
  /**
   * What the payer pays now; must come to exactly `plan.toPay`. Already resolved: `kind` and `account` say how
   * each is booked, so money, a company's account, a voucher and the house all settle alike.
   */
  readonly payments: readonly Tender[]
  /** What is given back for a credit balance; must come to exactly `plan.toRefund`. */
  readonly refunds: readonly Tender[]
  /** How each slip's remainder goes back, by slip id. */
  readonly slipRefunds: ReadonlyMap<number, Tender>
  /** What became of the guest's copies, by slip id; one that is not told of is missing. */
  readonly slipPapers?: ReadonlyMap<number, SlipPaper>
  readonly times: BillTimes
  /** What nobody pays now and somebody owes from here on. */
  readonly unpaid?: Unpaid
}

/**
 * Brings a folio of any kind to zero with one numbered bill and closes it: slips applied and their remainders
 * refunded, payments and refunds booked, all against that bill. A credit goes back by
 * the way it came, or with a lead. Raises `settlement_does_not_balance`, `refund_way_needs_approval`, what the
 * ledger raises (a drawer that cannot pay the refund), and `slip_paper_missing`.
 */
export const settleFolio = async (ctx: CommandContext, request: SettlementRequest): Promise<IssuedBill> => {
  const { folio, plan, payments, refunds, unpaid } = request
  requireEqual(plan.toPay, unpaid ? totalOf(ctx, payments).plus(unpaid.amount) : totalOf(ctx, payments))
  requireEqual(plan.toRefund, totalOf(ctx, refunds))
  await requireRefundWays(ctx, folio.id, refunds)
  const bill = await issueBill(ctx, { ...request, slips: plan.slips, isInterim: false })
  await applySlips(ctx, request, bill.id)
  await bookSettlement(ctx, folio.id, payments, bill)
  await postRefunds(ctx, folio.id, refunds, bill)
  await postUnpaid(ctx, request, bill.id)
  await closeFolio(ctx.tx, folio.id, { seq: ctx.seq, shiftId: ctx.shift.id })
  ctx.record({ fact: 'folio_closed', folioId: folio.id, billId: bill.id })
  return bill
}

const requireEqual = (due: Money, given: Money): void => {
  if (!due.equals(given)) {
    throw invoiceError('settlement_does_not_balance', { due: due.toString(), given: given.toString() })
  }
}

/** What nobody pays leaves the folio as another debt. */
const postUnpaid = async (
  ctx: CommandContext,
  { folio, unpaid }: SettlementRequest,
  documentId: number,
): Promise<void> => {
  if (!unpaid) return
  const { kind, amount, account } = unpaid
  const { entryId } = await postEntry(ctx, [
    { kind, amount, debit: account, credit: guestAccount(folio.id), documentId },
  ])
  await appendFolioLine(ctx, folio.id, { kind, amount: amount.negated(), entryId, documentId })
}

/** Each slip pays its share; where it ends it gives its remainder back and is redeemed, once and whole. */
const applySlips = async (
  ctx: CommandContext,
  { folio, plan, slipRefunds, slipPapers }: SettlementRequest,
  documentId: number,
): Promise<void> => {
  for (const { slip, applied, refunded, isRedeemed } of plan.slips) {
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
      await postEntry(ctx, moneyBackLegs(tender, { kind: 'deposit_refunded', debit: account, documentId }))
    }
    if (!isRedeemed) continue
    await redeemIfEmpty(ctx, slip, { documentId, paper: slipPapers?.get(slip.id) ?? 'missing' })
  }
}
