import { findExchange, findExchangeGuest } from '@jiaoban/db/payments/exchange.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { refusalToTakeBack } from '@jiaoban/shared/payments/exchange.rules.ts'
import { takeBackExchangeInput } from '@jiaoban/shared/payments/exchange.schema.ts'
import { paymentError } from '@jiaoban/shared/payments/payment.errors.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { reverseEntry } from '../ledger/ledger.service.ts'
import { requireForeignCurrency } from '../property/foreign-currency.service.ts'
import { bookExchangeResult } from './exchange-result.service.ts'
import { type Exchange, exchangeLines, keepExchange, memoBody } from './exchange.service.ts'

/**
 * Takes back an exchange of this shift, before a lead: both sums go back where they came from, and a memo of its own
 * says so. Raises `exchange_not_found`, `exchange_of_another_shift`, `exchange_already_taken_back`,
 * `exchange_paid_folio`, and `account_below_zero` when the drawer no longer holds what must go back.
 */
export const takeBackExchange = defineCommand({
  name: 'takeBackExchange',
  journalName: 'exchange_taken_back',
  shift: 'desk-cure',
  approval: 'always',
  recipe: ['fx_cash', 'fx_result'],
  documents: ['exchange_memo'],
  input: takeBackExchangeInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'takeBackExchange' })
    const made = await findExchange(ctx.tx, input.exchangeId)
    if (!made) throw paymentError('exchange_not_found')
    const refusal = refusalToTakeBack(made, ctx.shift.id)
    if (refusal) throw refusal
    const currency = await requireForeignCurrency(ctx, made.currency)
    const { direction, foreign, rate, home, settled } = made
    const guest = await findExchangeGuest(ctx.tx, made.id)
    const exchange: Exchange = { direction, currency, foreign, rate, home, settled, guest }
    const memo = await issueDocument(ctx, {
      body: memoBody(exchange, {
        approvedBy: await findDisplayName(ctx.tx, ctx.approver.id),
        settles: null,
        takesBack: made.documentNumber,
      }),
      total: home,
      lines: (await exchangeLines(ctx, exchange)).map((line) => ({ ...line, isReversal: true })),
      refersToDocumentId: made.documentId,
    })
    const { entryId } = await reverseEntry(ctx, made.entryId, memo.id)
    ctx.record({ fact: 'correction_reason', exchangeId: made.id, reasonCode: input.reasonCode })
    const exchangeId = await keepExchange(ctx, exchange, { memo, entryId, takesBackId: made.id })
    await bookExchangeResult(ctx, currency)
    return { exchangeId, documentId: memo.id, number: memo.number, home: home.toString() }
  },
})
