import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { happens, pick } from './dice.ts'

const methods = [
  [35, 'cash'],
  [40, 'card'],
  [13, 'wechat'],
  [9, 'alipay'],
  [3, 'bank_transfer'],
] as const

/** Notes a guest puts on the counter when the amount is not at hand. */
const notes = [
  [5, '5'],
  [3, '20'],
  [2, '50'],
] as const

/** How a guest pays an amount: one way, or for some two; cash mostly with a note that is too large. */
export const tendersFor = (line: number, occasion: string, amount: Money): TenderInput[] => {
  const half = amount.dividedBy(2)
  const isSplit = happens(line, `${occasion} split`, 6) && half.isPositive && !half.equals(amount)
  const parts = isSplit ? [half, amount.minus(half)] : [amount]
  return parts.map((part, index) => tenderFor(line, `${occasion} ${index}`, part))
}

const tenderFor = (line: number, occasion: string, amount: Money): TenderInput => {
  const methodCode = pick(line, `${occasion} method`, methods)
  const shared = { methodCode, amount: amount.toString() }
  if (methodCode !== 'cash') return { ...shared, reference: `R${line}-${occasion.replaceAll(' ', '-')}` }
  if (happens(line, `${occasion} exact`, 30)) return { ...shared, reference: '' }
  const tendered = amount.roundedUpTo(pick(line, `${occasion} note`, notes))
  return { ...shared, tendered: tendered.toString(), reference: '' }
}

/** The change of a tender, which the guest sees in the cashier's hand. */
export const changeOf = ({ amount, tendered }: TenderInput, currency: Money['currency']): Money =>
  tendered === undefined
    ? Money.zero(currency)
    : Money.of(tendered, currency).minus(Money.of(amount, currency))
