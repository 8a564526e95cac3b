import { listPaymentMethods, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { SnapshotTender } from '@jiaoban/shared/documents/snapshot.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { changeDue } from '@jiaoban/shared/payments/tender.rules.ts'
import type { TenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { PaymentMethod } from '@jiaoban/shared/property/property.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** A tender as the desk will book and print it. */
export interface Tender {
  readonly method: PaymentMethod
  readonly amount: Money
  readonly tendered: Money | null
  readonly change: Money
  readonly reference: string
  readonly terminalId: number | null
  /** The desk's drawer, or the terminal's clearing account. */
  readonly account: AccountRef
}

/**
 * Reads what the guest gives: the method's account at this desk, the change, the proof. Raises
 * `payment_method_unknown`, `tendered_too_little`, `tendered_without_cash`, `reference_missing`,
 * `terminal_missing`.
 */
export const readTenders = async (ctx: CommandContext, inputs: readonly TenderInput[]): Promise<Tender[]> => {
  const deskId = ctx.shift.deskId
  if (deskId === null) throw new Error('tender is taken at a desk')
  const methods = new Map((await listPaymentMethods(ctx.tx)).map((method) => [method.code, method]))
  const terminals = await listTerminalsOfDesk(ctx.tx, deskId)
  return inputs.map((input) => {
    const method = methods.get(input.methodCode)
    if (!method?.isActive) throw paymentError('payment_method_unknown', { method: input.methodCode })
    const amount = Money.of(input.amount, ctx.currency)
    const tendered = input.tendered === undefined ? null : Money.of(input.tendered, ctx.currency)
    const change = changeDue(amount, tendered)
    if (method.control === 'cash.drawer') {
      const account: AccountRef = { control: 'cash.drawer', ownerId: deskId }
      return { method, amount, tendered, change, reference: input.reference, terminalId: null, account }
    }
    if (tendered !== null) throw paymentError('tendered_without_cash', { method: method.code })
    if (method.needsReference && input.reference === '') {
      throw paymentError('reference_missing', { method: method.code })
    }
    const terminal = terminals.find((one) => one.paymentMethodCode === method.code)
    if (!terminal) throw paymentError('terminal_missing', { method: method.code })
    const account: AccountRef = { control: method.control, ownerId: terminal.id }
    return {
      method,
      amount,
      tendered: null,
      change,
      reference: input.reference,
      terminalId: terminal.id,
      account,
    }
  })
}

/** The tender as a frozen line of a document. */
export const tenderLine = (
  tender: Tender,
  kind: DocumentLine['kind'],
  direction: DocumentLine['direction'],
): DocumentLine => ({
  kind,
  direction,
  tenderControl: tender.method.control,
  amount: tender.amount,
  paymentMethodCode: tender.method.code,
  reference: tender.reference,
  ...(tender.terminalId === null ? {} : { terminalId: tender.terminalId }),
  ...(tender.tendered === null ? {} : { tendered: tender.tendered, change: tender.change }),
})

/** The tender as printed. */
export const snapshotTender = (tender: Tender): SnapshotTender => ({
  name: tender.method.name,
  amount: tender.amount.toString(),
  tendered: tender.tendered?.toString() ?? null,
  change: tender.tendered === null ? null : tender.change.toString(),
  reference: tender.reference,
})

export const totalOf = (ctx: CommandContext, tenders: readonly Tender[]): Money =>
  Money.sum(
    tenders.map((tender) => tender.amount),
    ctx.currency,
  )
