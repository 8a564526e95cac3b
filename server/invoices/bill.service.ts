import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { listLiveBillsOfFolio } from '@jiaoban/db/invoices/bill.reads.ts'
import { insertBill } from '@jiaoban/db/invoices/bill.writes.ts'
import { listTransactionCodes } from '@jiaoban/db/property/property.reads.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { BillBody, BillChargeLine } from '@jiaoban/shared/documents/snapshot.types.ts'
import { type Folio, type FolioLine, isBilledKind } from '@jiaoban/shared/folios/folio.types.ts'
import { type BillSums, billSums, invoiceableOf } from '@jiaoban/shared/invoices/bill.rules.ts'
import type { SlipShare } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { moneyBackLines } from '../payments/money-back.service.ts'
import { settlingTenderLines, snapshotTender, type Tender, totalOf } from '../payments/tender.service.ts'

export interface BillRequest {
  /** As it stands now, everything due charged. */
  readonly folio: Folio
  readonly isInterim: boolean
  readonly payments: readonly Tender[]
  readonly refunds: readonly Tender[]
  readonly slips: readonly SlipShare[]
  /** How each slip's remainder goes back, by slip id. */
  readonly slipRefunds: ReadonlyMap<number, Tender>
  readonly times: BillTimes
  /** What nobody pays now and somebody owes from here on. */
  readonly unpaid?: Unpaid
}

/** The rest of a folio that becomes another debt: of a guest who left without paying. */
export interface Unpaid {
  readonly kind: 'skipper_found'
  readonly account: AccountRef
  readonly amount: Money
}

/** When the guest came and went by the clock; null where nobody stays, or is still here. */
export interface BillTimes {
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

export interface IssuedBill extends IssuedDocument {
  readonly sums: BillSums
  readonly lineCount: number
}

/**
 * Issues the bill over everything on a folio that stands on no live bill. It says what it charges, what was
 * received before (more, or less, than the live bills before it charge), and what is received with it.
 */
export const issueBill = async (ctx: CommandContext, request: BillRequest): Promise<IssuedBill> => {
  const { folio, payments, refunds, slips, unpaid } = request
  const all = await listFolioLines(ctx.tx, folio.id)
  const unbilled = all.filter((line) => !line.isBilled && isBilledKind(line.kind))
  const earlier = await listLiveBillsOfFolio(ctx.tx, folio.id)
  const sum = (amounts: readonly Money[]) => Money.sum(amounts, ctx.currency)
  const sums = billSums({
    charges: sum(unbilled.map((line) => line.amount)),
    balance: folio.balance,
    receivedNow: sum(slips.map(({ applied }) => applied))
      .plus(totalOf(ctx, payments))
      .minus(totalOf(ctx, refunds))
      .plus(unpaid?.amount ?? Money.zero(ctx.currency)),
  })
  const bill = await issueDocument(ctx, {
    body: {
      ...(await billBody(ctx, request, unbilled)),
      chargesTotal: sums.charges.toString(),
      receivedBefore: sums.receivedBefore.toString(),
      leftOpen: sums.leftOpen.toString(),
      earlierBills: earlier.map(({ number, charges }) => ({ number, charges: charges.toString() })),
    },
    total: sums.charges,
    lines: settlingLines(request),
    stayId: folio.stayId,
    folioId: folio.id,
  })
  await insertBill(ctx.tx, {
    documentId: bill.id,
    folioId: folio.id,
    ...sums,
    isInterim: request.isInterim,
    invoiceable: invoiceableOf({ charges: sums.charges, taxable: await readTaxable(ctx, unbilled) }),
    folioLineIds: unbilled.map((line) => line.id),
  })
  return { ...bill, sums, lineCount: unbilled.length }
}

/** Everything the bill moves, frozen: what is paid, given back, and what happens to the slips. */
const settlingLines = ({ payments, refunds, slips, slipRefunds, unpaid }: BillRequest): DocumentLine[] => [
  ...(unpaid
    ? [
        {
          kind: unpaid.kind,
          direction: 'in',
          tenderControl: unpaid.account.control,
          amount: unpaid.amount,
        } as const,
      ]
    : []),
  ...payments.flatMap((tender) => settlingTenderLines(tender, tender.kind, 'in')),
  ...refunds.flatMap((tender) => settlingTenderLines(tender, 'refund', 'out')),
  ...slips.map(
    ({ slip, applied }): DocumentLine => ({
      kind: 'deposit_applied',
      direction: 'in',
      tenderControl: 'deposits',
      amount: applied,
      slipId: slip.id,
    }),
  ),
  ...slips.flatMap(({ slip, refunded }) => {
    const tender = slipRefunds.get(slip.id)
    return tender && refunded.isPositive
      ? moneyBackLines(tender, 'deposit_refunded', { slipId: slip.id })
      : []
  }),
]

/** What stands on a bill with a code that may be invoiced. */
const readTaxable = async (ctx: CommandContext, unbilled: readonly FolioLine[]): Promise<Money> => {
  const codes = new Map((await listTransactionCodes(ctx.tx)).map((code) => [code.code, code]))
  const taxable = unbilled.filter((line) => codes.get(line.code ?? '')?.isInvoiceable)
  return Money.sum(
    taxable.map((line) => line.amount),
    ctx.currency,
  )
}

type BodyWithoutSums = Omit<BillBody, 'chargesTotal' | 'receivedBefore' | 'leftOpen' | 'earlierBills'>

const billBody = async (
  ctx: CommandContext,
  request: BillRequest,
  unbilled: readonly FolioLine[],
): Promise<BodyWithoutSums> => ({
  kind: 'bill',
  isInterim: request.isInterim,
  folioKind: request.folio.kind,
  windowNumber: request.folio.windowNumber,
  ...(await readFolioParty(ctx.tx, request.folio.id)),
  ...request.times,
  charges: printedCharges(unbilled),
  received: request.payments.map(snapshotTender),
  refunded: request.refunds.map(snapshotTender),
  deposits: request.slips.map(({ slip, applied, refunded }) => {
    const tender = request.slipRefunds.get(slip.id)
    return {
      slipNumber: slip.number,
      taken: slip.amount.toString(),
      applied: applied.toString(),
      refunded: refunded.toString(),
      refundName: refunded.isPositive ? (tender?.method.name ?? null) : null,
      reference: refunded.isPositive ? (tender?.reference ?? '') : '',
      ...(refunded.isPositive && tender && !tender.rounding.isZero
        ? { rounding: tender.rounding.toString() }
        : {}),
    }
  }),
  ...(request.unpaid ? { unpaid: request.unpaid.amount.toString() } : {}),
})

/** The guest's bill leaves out what was taken back; the folio keeps both lines. */
export const printedCharges = (lines: readonly FolioLine[]): BillChargeLine[] =>
  lines
    .filter((line) => line.reversedByLineId === null && line.reversesLineId === null)
    .map((line) => ({
      date: line.night ?? line.businessDate,
      kind: line.kind,
      code: line.code ?? '',
      name: line.name,
      quantity: line.quantity,
      amount: line.amount.toString(),
      isCorrection: line.kind === 'correction',
    }))
