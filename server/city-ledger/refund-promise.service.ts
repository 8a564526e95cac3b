import { listRefundWays } from '@jiaoban/db/payments/refund-way.reads.ts'
import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import type { PaymentMethod } from '@jiaoban/shared/property/property.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import type { Tender } from '../payments/tender.service.ts'

export const promiseAccount = (promiseId: number): AccountRef => ({
  control: 'payable.refund',
  ownerId: promiseId,
})

/**
 * Money goes back by the way it came, and at most what came that way, unless a lead approves. Raises
 * `payment_method_unknown` and `refund_way_needs_approval`. Source: ledger.md, section 4.
 */
export const requireRefundWay = async (
  ctx: CommandContext,
  folioId: number,
  refund: { methodCode: string; reference: string; amount: Money },
): Promise<PaymentMethod> => {
  const method = (await listPaymentMethods(ctx.tx)).find(({ code }) => code === refund.methodCode)
  if (!method || !isTender(method)) {
    throw paymentError('payment_method_unknown', { method: refund.methodCode })
  }
  const isCash = method.control === 'cash.drawer'
  const way = (await listRefundWays(ctx.tx, folioId, ctx.currency)).find(
    ({ methodCode, reference }) => methodCode === method.code && (isCash || reference === refund.reference),
  )
  const left = way?.left.max(Money.zero(ctx.currency)) ?? Money.zero(ctx.currency)
  if (refund.amount.isMoreThan(left) && !ctx.approver) {
    throw cityLedgerError('refund_way_needs_approval', {
      method: method.code,
      paid: left.toString(),
      amount: refund.amount.toString(),
    })
  }
  return method
}

/**
 * The same for what a settlement gives back at once, taken together by their ways. A slip that went back is no
 * refund of the folio: it has its own way. Raises `refund_way_needs_approval`.
 */
export const requireRefundWays = async (
  ctx: CommandContext,
  folioId: number,
  refunds: readonly Tender[],
): Promise<void> => {
  const sums = new Map<string, { methodCode: string; reference: string; amount: Money }>()
  for (const { method, reference, amount } of refunds) {
    const key = method.control === 'cash.drawer' ? method.code : `${method.code} ${reference}`
    const before = sums.get(key)?.amount ?? Money.zero(ctx.currency)
    sums.set(key, { methodCode: method.code, reference, amount: before.plus(amount) })
  }
  for (const refund of sums.values()) await requireRefundWay(ctx, folioId, refund)
}

const isTender = ({ control }: PaymentMethod): boolean =>
  control === 'cash.drawer' || control.startsWith('clearing.')
