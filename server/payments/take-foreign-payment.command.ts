import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { listRatesOn, readExchangeLimit } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import type { SnapshotTender } from '@jiaoban/shared/documents/snapshot.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { exchangedSum, isSameRate } from '@jiaoban/shared/payments/exchange.rules.ts'
import { takeForeignPaymentInput } from '@jiaoban/shared/payments/exchange.schema.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { changeDue } from '@jiaoban/shared/payments/tender.rules.ts'
import type { z } from 'zod'
import { issueDocument } from '../documents/document.service.ts'
import { appendFolioLine, guestAccount, requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { requireTakenCurrency } from '../property/foreign-currency.service.ts'
import { bookExchangeResult, exchangeAccount } from './exchange-result.service.ts'
import {
  type Exchange,
  exchangeLines,
  exchangeMovements,
  keepExchange,
  memoBody,
} from './exchange.service.ts'

type Input = z.output<typeof takeForeignPaymentInput>

/**
 * Foreign cash pays a folio, with change in the hotel's: a receipt for what is paid, and a memo for what crossed.
 * Never more than is owed. Raises what an exchange raises, `nothing_to_pay`, `payment_above_balance`,
 * `tendered_too_little`, and `exchange_needs_approval` where the change is more than a cashier exchanges alone.
 */
export const takeForeignPayment = defineCommand({
  name: 'takeForeignPayment',
  journalName: 'foreign_payment_taken',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['fx_cash', 'fx_settled', 'fx_result'],
  documents: ['receipt', 'exchange_memo'],
  input: takeForeignPaymentInput,
  run: async (ctx, input) => {
    const folio = await requireOpenFolio(ctx, input.folioId)
    const party = await readFolioParty(ctx.tx, folio.id)
    const settled = Money.of(input.amount, ctx.currency)
    if (!folio.balance.isPositive) throw paymentError('nothing_to_pay')
    if (settled.isMoreThan(folio.balance)) {
      const facts = { balance: folio.balance.toString(), amount: settled.toString() }
      throw paymentError('payment_above_balance', facts)
    }
    const exchange = await readTender(ctx, input, { settled, guestName: party.guestName })
    const change = changeDue(settled, exchange.home)
    await requireMayChange(ctx, change)
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'payment',
        ...party,
        tenders: [printedTender(exchange)],
        total: settled.toString(),
      },
      total: settled,
      lines: [{ kind: 'fx_settled', direction: 'in', tenderControl: 'fx', amount: settled }],
      stayId: folio.stayId,
      folioId: folio.id,
    })
    const memo = await issueDocument(ctx, {
      body: memoBody(exchange, {
        approvedBy: ctx.approver ? await findDisplayName(ctx.tx, ctx.approver.id) : null,
        settles: receipt.number,
        takesBack: null,
      }),
      total: exchange.home,
      lines: await exchangeLines(ctx, exchange),
      refersToDocumentId: receipt.id,
    })
    const { entryId } = await postEntry(ctx, [
      ...exchangeMovements(ctx, exchange, memo.id),
      {
        kind: 'fx_settled',
        amount: settled,
        debit: exchangeAccount(exchange.currency),
        credit: guestAccount(folio.id),
        documentId: receipt.id,
      },
    ])
    await appendFolioLine(ctx, folio.id, {
      kind: 'fx_settled',
      amount: settled.negated(),
      entryId,
      documentId: receipt.id,
    })
    await keepExchange(ctx, exchange, { memo, entryId })
    await bookExchangeResult(ctx, exchange.currency)
    return {
      documentId: receipt.id,
      number: receipt.number,
      memoId: memo.id,
      memoNumber: memo.number,
      amount: settled.toString(),
      change: change.toString(),
      balance: folio.balance.minus(settled).toString(),
    }
  },
})

const readTender = async (
  ctx: CommandContext,
  input: Input,
  of: { readonly settled: Money; readonly guestName: string },
): Promise<Exchange> => {
  const currency = await requireTakenCurrency(ctx, input.currency)
  const rates = await listRatesOn(ctx.tx, ctx.businessDate)
  const rate = rates.find((one) => one.currency === currency.code)?.buy
  if (rate === undefined) throw paymentError('exchange_rate_missing', { currency: currency.code })
  if (!isSameRate(rate, input.rate))
    throw paymentError('exchange_rate_changed', { told: input.rate, now: rate })
  const foreign = Money.of(input.given, currency.code)
  const { cashRounding } = await readProperty(ctx.tx)
  const home = exchangedSum(foreign, rate, { currency: ctx.currency, cashRounding })
  // Who pays a bill is known by the stay; no paper is asked for.
  const guest = { name: of.guestName, idKind: 'other', idNumber: '' } as const
  return { direction: 'buy', currency, foreign, rate, home, settled: of.settled, guest }
}

/** Change is an exchange too: above what a cashier exchanges alone, a lead approves. */
const requireMayChange = async (ctx: CommandContext, change: Money): Promise<void> => {
  const limit = await readExchangeLimit(ctx.tx, 'alone', ctx.currency)
  if (ctx.approver || !change.isMoreThan(limit)) return
  throw paymentError('exchange_needs_approval', { limit: limit.toString(), sum: change.toString() })
}

/** The tender as the receipt and later bills tell it: currency, amount and rate. */
const printedTender = ({ settled, foreign, rate }: Exchange): SnapshotTender => ({
  name: { zh: '外币现钞', en: 'Foreign cash' },
  amount: settled.toString(),
  tendered: null,
  change: null,
  reference: `${foreign} ${foreign.currency} × ${rate}`,
})
