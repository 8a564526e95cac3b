import { sumChangeForForeignCash } from '@jiaoban/db/payments/exchange.reads.ts'
import { listRatesOn } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { exchangedSum, foreignDue, requireTold } from '@jiaoban/shared/payments/exchange.rules.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { changeDue, foreignCashName } from '@jiaoban/shared/payments/tender.rules.ts'
import type { ForeignCashInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { CashRounding } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import type { PaymentMethod } from '@jiaoban/shared/property/property.types.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import { takeNumber, type TakenNumber } from '../documents/number.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { type Movement, postEntry } from '../ledger/ledger.service.ts'
import { requireTakenCurrency } from '../property/foreign-currency.service.ts'
import { requireWithinLimits } from './exchange-limit.service.ts'
import { bookExchangeResult, exchangeAccount } from './exchange-result.service.ts'
import {
  approverName,
  type Exchange,
  exchangeLines,
  exchangeMovements,
  keepExchange,
  memoBody,
} from './exchange.service.ts'
import type { Tender } from './tender.service.ts'

/** Cash that crosses to pay for something; the number of its memo is taken, so that the paper paid can name it. */
export interface ForeignTender extends Omit<Exchange, 'guest'> {
  readonly memo: TakenNumber
}

interface ForeignAmount {
  /** What is paid, of the hotel's currency. */
  readonly amount: string
  /** Of the hotel's cash: never given beside foreign cash in one tender. */
  readonly tendered?: string | undefined
  readonly foreign: ForeignCashInput
}

/**
 * Reads foreign cash as a tender: `amount` of the hotel's currency is paid with what was given at today's rate, the
 * rest goes back in the hotel's. `cashRounding` rounds what is paid, where a folio is; what is given is always valued
 * in cash of the house. Raises `foreign_in_cash_only`, `tendered_without_cash`, `currency_not_taken`,
 * `exchange_rate_missing`, `exchange_rate_changed`, `exchange_too_small`, `foreign_change_not_payable` and
 * `tendered_too_little`.
 */
export const readForeignTender = async (
  ctx: CommandContext,
  { amount: typed, tendered, foreign: given }: ForeignAmount,
  { method, cashRounding }: { readonly method: PaymentMethod; readonly cashRounding: CashRounding },
): Promise<Tender> => {
  if (method.control !== 'cash.drawer') {
    throw paymentError('foreign_in_cash_only', { currency: given.currency })
  }
  if (tendered !== undefined) throw paymentError('tendered_without_cash', { method: method.code })
  const currency = await requireTakenCurrency(ctx, given.currency)
  const rates = await listRatesOn(ctx.tx, ctx.businessDate)
  const rate = requireTold(given, rates.find((one) => one.currency === currency.code)?.buy)
  const foreign = Money.of(given.given, currency.code)
  const amount = Money.of(typed, ctx.currency)
  const house = await readProperty(ctx.tx)
  const home = exchangedSum(foreign, rate, { currency: ctx.currency, cashRounding: house.cashRounding })
  const due = foreignDue(amount, { cashRounding, smallest: house.cashRounding })
  if (home.isZero || due.isZero) throw paymentError('exchange_too_small', { currency: currency.code })
  const change = changeDue(due, home)
  const memo = await takeNumber(ctx, 'exchange_memo', { source: 'system' })
  return {
    method,
    kind: 'fx_settled',
    amount,
    tendered: null,
    change,
    reference: '',
    terminalId: null,
    account: exchangeAccount(currency),
    rounding: due.minus(amount),
    foreign: { direction: 'buy', currency, foreign, rate, home, settled: due, memo },
  }
}

interface Paid {
  /** The paper of what is paid: a bill, a receipt, a slip. */
  readonly document: IssuedDocument
  readonly stayId: number | null
  readonly folioId: number | null
  readonly guestName: string
  /** What the money does: it comes from `fx` in the hotel's currency. */
  readonly legs: readonly Movement[]
}

/**
 * Books foreign cash that pays for something: one entry over what crosses and what is paid, its numbered memo, and the
 * change. Change is an exchange too: raises `exchange_above_limit`, `exchange_above_guest_limit` and
 * `exchange_needs_approval`. Source: ledger.md, section 1, "foreign cash". Returns the entry.
 */
export const payInForeignCash = async (
  ctx: CommandContext,
  { memo: taken, ...crossing }: ForeignTender,
  { document, stayId, folioId, guestName, legs }: Paid,
): Promise<{ readonly entryId: number }> => {
  // Who pays is known by the stay; no paper is asked for.
  const exchange = { ...crossing, guest: { name: guestName, idKind: 'other', idNumber: '' } } as const
  const change = crossing.home.minus(crossing.settled)
  const calendarDate = wallClock(ctx.at, ctx.timeZone).date
  const before = await sumChangeForForeignCash(ctx.tx, { stayId, folioId, calendarDate }, ctx.currency)
  if (!change.isZero) await requireWithinLimits(ctx, { sum: change, before })
  const memo = await issueDocument(ctx, {
    body: memoBody(exchange, {
      approvedBy: await approverName(ctx),
      settles: document.number,
      takesBack: null,
    }),
    taken,
    total: crossing.home,
    lines: await exchangeLines(ctx, exchange),
    refersToDocumentId: document.id,
  })
  const { entryId } = await postEntry(ctx, [...exchangeMovements(ctx, exchange, memo.id), ...legs])
  await keepExchange(ctx, exchange, { memo, entryId })
  await bookExchangeResult(ctx, crossing.currency)
  return { entryId }
}

/** Foreign cash as papers tell of it: by its currency, amount, rate, worth and memo. */
export const printedForeign = ({ foreign, rate, home, memo }: ForeignTender) => ({
  name: foreignCashName,
  foreign: {
    currency: foreign.currency,
    amount: foreign.toString(),
    rate,
    worth: home.toString(),
    memoNumber: memo.number,
  },
})
