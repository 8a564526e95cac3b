import { listPaymentMethods, readProperty } from '@jiaoban/db/property/property.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { settlementKindOf } from '@jiaoban/shared/payments/tender.rules.ts'
import type { SettlingTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { PaymentMethod } from '@jiaoban/shared/property/property.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readTenders, type Tender } from '../payments/tender.service.ts'
import { readCompanyAccount } from './company-tender.service.ts'
import { readVoucherAccount } from './voucher-tender.service.ts'

/** Everything that a settlement may post for what it is paid with. */
export const settlingKinds = [
  'payment',
  'city_charged',
  'voucher_redeemed',
  'house_use',
  'fx_settled',
  'fx_cash',
  'fx_result',
  'rounding_settled',
  'rounding_cash',
] as const

/** The account that pays instead of money, and what is printed and frozen beside it. */
export type PayingAccount = Pick<Tender, 'account' | 'reference' | 'payer'>

/** What the rows of one command have taken from an account already, by its owner. */
export type TakenBefore = Map<number, Money>

/**
 * Reads what a folio is settled with, the one place where every control is known: tender of the desk as
 * `readTenders` reads it, a company's account within its limit, a voucher within what it holds, the house for a
 * reason. Raises what `readTenders`, `readCompanyAccount`, `readVoucherAccount` and `readHouseAccount` raise,
 * and `tender_field_unknown`.
 */
export const readSettlingTenders = async (
  ctx: CommandContext,
  inputs: readonly SettlingTenderInput[],
): Promise<Tender[]> => {
  const methods = new Map((await listPaymentMethods(ctx.tx)).map((method) => [method.code, method]))
  const house = await readProperty(ctx.tx)
  const taken = { companies: new Map<number, Money>(), vouchers: new Map<number, Money>() }
  const tenders: Tender[] = []
  for (const input of inputs) {
    const method = methods.get(input.methodCode)
    refuseOtherFields(method, input)
    const paying = method?.isActive ? await readPayingAccount(ctx, method, input, taken) : null
    if (method && paying) tenders.push(toTender(ctx, method, input, paying))
    else tenders.push(...(await readTenders(ctx, [input], house)))
  }
  return tenders
}

/** A company with a voucher, a reason with cash: one of the two was meant otherwise. */
const refuseOtherFields = (method: PaymentMethod | undefined, input: SettlingTenderInput): void => {
  const isOther =
    (input.companyId !== undefined && method?.control !== 'city') ||
    (input.voucherNumber !== undefined && method?.control !== 'payable.voucher') ||
    (input.reasonCode !== undefined && method?.control !== 'expense.house')
  if (isOther) throw cityLedgerError('tender_field_unknown', { method: input.methodCode })
}

const readPayingAccount = async (
  ctx: CommandContext,
  method: PaymentMethod,
  input: SettlingTenderInput,
  taken: { companies: TakenBefore; vouchers: TakenBefore },
): Promise<PayingAccount | null> => {
  switch (method.control) {
    case 'city':
      return readCompanyAccount(ctx, input, taken.companies)
    case 'payable.voucher':
      return readVoucherAccount(ctx, input, taken.vouchers)
    case 'expense.house':
      return readHouseAccount(ctx, input)
    default:
      return null
  }
}

/** The house pays: never without a reason, never without a lead. Raises `house_use_reason_missing`, `house_use_needs_approval`. */
const readHouseAccount = (ctx: CommandContext, input: SettlingTenderInput): PayingAccount => {
  if (input.reasonCode === undefined) {
    throw cityLedgerError('house_use_reason_missing', { method: input.methodCode })
  }
  if (!ctx.approver) throw cityLedgerError('house_use_needs_approval', { amount: input.amount })
  ctx.record({ fact: 'house_use', reasonCode: input.reasonCode, amount: input.amount })
  return { account: { control: 'expense.house', ownerId: 0 }, reference: input.reasonCode }
}

const toTender = (
  ctx: CommandContext,
  method: PaymentMethod,
  input: SettlingTenderInput,
  paying: PayingAccount,
): Tender => {
  if (input.foreign) throw paymentError('foreign_in_cash_only', { currency: input.foreign.currency })
  if (input.tendered !== undefined) throw paymentError('tendered_without_cash', { method: method.code })
  return {
    ...paying,
    method,
    kind: settlementKindOf(method.control),
    amount: Money.of(input.amount, ctx.currency),
    tendered: null,
    change: Money.zero(ctx.currency),
    terminalId: null,
    rounding: Money.zero(ctx.currency),
  }
}
