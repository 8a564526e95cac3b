import { listPaymentMethods, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { SnapshotTender } from '@jiaoban/shared/documents/snapshot.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { changeDue, settlementKindOf, type SettlingKind } from '@jiaoban/shared/payments/tender.rules.ts'
import type { GuestTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { type CashRounding, roundCash } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import type { PaymentMethod } from '@jiaoban/shared/property/property.types.ts'
import { type MethodControl, settlementControls } from '@jiaoban/shared/property/tender-control.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { type ForeignTender, printedForeign, readForeignTender } from './foreign-tender.service.ts'

/** A tender as the desk will book and print it. */
export interface Tender {
  readonly method: PaymentMethod
  /** What it is booked as when it pays a folio. */
  readonly kind: SettlingKind
  readonly amount: Money
  readonly tendered: Money | null
  readonly change: Money
  readonly reference: string
  /** Whose account pays, for the paper alone: names never stand in a document's lines. */
  readonly payer?: string
  readonly terminalId: number | null
  /** The desk's drawer, the terminal's clearing account, `fx` for foreign cash, or what the method settles with. */
  readonly account: AccountRef
  /** What cash changes hands less the amount: below zero when it was rounded down. Zero for anything else. */
  readonly rounding: Money
  /** Cash of another currency, which crosses by a memo. */
  readonly foreign?: ForeignTender
}

interface TenderOptions {
  readonly cashRounding?: CashRounding
  /** Of what is paid; another one than the hotel's is paid in cash alone. */
  readonly currency?: Currency
}

/**
 * Reads what the guest gives: the method's account at this desk, the change, the proof. Raises
 * `payment_method_unknown`, `tendered_too_little`, `tendered_without_cash`, `reference_missing`,
 * `terminal_missing`, `foreign_in_cash_only`, and what `readForeignTender` raises.
 */
export const readTenders = async (
  ctx: CommandContext,
  inputs: readonly GuestTenderInput[],
  { cashRounding = '0.00', currency = ctx.currency }: TenderOptions = {},
): Promise<Tender[]> => {
  const deskId = ctx.shift.deskId
  if (deskId === null) throw new Error('tender is taken at a desk')
  const methods = new Map((await listPaymentMethods(ctx.tx)).map((method) => [method.code, method]))
  const terminals = await listTerminalsOfDesk(ctx.tx, deskId)
  const read = async (input: GuestTenderInput): Promise<Tender> => {
    const method = methods.get(input.methodCode)
    if (!method?.isActive || isNoMoney(method.control)) {
      throw paymentError('payment_method_unknown', { method: input.methodCode })
    }
    if (input.foreign) {
      return readForeignTender(ctx, { ...input, foreign: input.foreign }, { method, cashRounding })
    }
    const amount = Money.of(input.amount, currency)
    const tendered = input.tendered === undefined ? null : Money.of(input.tendered, currency)
    const kind = settlementKindOf(method.control)
    if (method.control === 'cash.drawer') {
      const account: AccountRef = { control: 'cash.drawer', ownerId: deskId }
      const cash = roundCash(amount, cashRounding)
      const change = changeDue(cash, tendered)
      const { reference } = input
      const rounding = cash.minus(amount)
      return { method, kind, amount, tendered, change, reference, terminalId: null, account, rounding }
    }
    if (currency !== ctx.currency) throw paymentError('foreign_in_cash_only', { currency })
    if (tendered !== null) throw paymentError('tendered_without_cash', { method: method.code })
    if (method.needsReference && input.reference === '') {
      throw paymentError('reference_missing', { method: method.code })
    }
    const terminal = terminals.find((one) => one.isActive && one.paymentMethodCode === method.code)
    if (!terminal) throw paymentError('terminal_missing', { method: method.code })
    const account: AccountRef = { control: method.control, ownerId: terminal.id }
    return {
      method,
      kind,
      amount,
      tendered: null,
      change: Money.zero(ctx.currency),
      reference: input.reference,
      terminalId: terminal.id,
      account,
      rounding: Money.zero(ctx.currency),
    }
  }
  const tenders: Tender[] = []
  for (const input of inputs) tenders.push(await read(input))
  return tenders
}

/** A company, a voucher or the house: they settle a folio, and no money arrives. */
const isNoMoney = (control: MethodControl): boolean =>
  settlementControls.some((settlement) => settlement === control)

/** The tender as a frozen line of a document. */
export const tenderLine = (
  tender: Tender,
  kind: DocumentLine['kind'],
  direction: DocumentLine['direction'],
): DocumentLine => ({
  kind,
  direction,
  tenderControl: tender.account.control,
  amount: tender.amount,
  ...methodOf(tender),
  reference: tender.reference,
  ...(tender.terminalId === null ? {} : { terminalId: tender.terminalId }),
  ...(tender.tendered === null ? {} : { tendered: tender.tendered, change: tender.change }),
})

/**
 * The lines of a tender that settles a folio or goes back from one: in cash, with what rounding put on top or
 * took off. Source: ledger.md, section 1, "cash rounding".
 */
export const settlingTenderLines = (
  tender: Tender,
  kind: DocumentLine['kind'],
  direction: DocumentLine['direction'],
): DocumentLine[] => {
  const { rounding } = tender
  const line = tenderLine(tender, kind, direction)
  if (rounding.isZero) return [line]
  if (rounding.isNegative) {
    const settled = rounding.abs()
    return [
      { ...line, amount: tender.amount.minus(settled) },
      { kind: 'rounding_settled', direction, tenderControl: 'rounding', amount: settled },
    ]
  }
  return [{ ...line, rounding }, roundingLine(tender, direction)]
}

/** Cash that moved because it was rounded, on a line of its own. */
export const roundingLine = (tender: Tender, direction: DocumentLine['direction']): DocumentLine => ({
  kind: 'rounding_cash',
  direction,
  tenderControl: tender.account.control,
  amount: tender.rounding.abs(),
  ...methodOf(tender),
})

/** The method that a report has a row for; foreign cash has one of its own, by its kind. */
const methodOf = (tender: Tender): Pick<DocumentLine, 'paymentMethodCode'> =>
  tender.foreign ? {} : { paymentMethodCode: tender.method.code }

/** The tender as printed. */
export const snapshotTender = (tender: Tender): SnapshotTender => ({
  name: tender.method.name,
  amount: tender.amount.toString(),
  tendered: tender.tendered?.toString() ?? null,
  change: tender.tendered === null && !tender.foreign ? null : tender.change.toString(),
  reference: tender.reference,
  ...(tender.payer === undefined ? {} : { payer: tender.payer }),
  ...(tender.rounding.isZero ? {} : { rounding: tender.rounding.toString() }),
  ...(tender.foreign ? printedForeign(tender.foreign) : {}),
})

export const totalOf = (ctx: CommandContext, tenders: readonly Tender[]): Money =>
  Money.sum(
    tenders.map((tender) => tender.amount),
    ctx.currency,
  )
