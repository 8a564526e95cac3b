import { listPaymentMethods, listTerminals } from '@jiaoban/db/property/property.reads.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import { recordAcquirerPayoutInput } from '@jiaoban/shared/city-ledger/voucher.schema.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { issueDocument } from '../documents/document.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry, readAccountBalance } from '../ledger/ledger.service.ts'

const names = {
  bank: { zh: '银行到账', en: 'Reached the bank' },
  fee: { zh: '手续费', en: 'Fee' },
} as const

/**
 * Books what an acquirer paid out for a terminal: bank and its fee / clearing. Never more than the terminal still
 * owes. Raises `terminal_not_found` and `payout_above_clearing`.
 */
export const recordAcquirerPayout = defineCommand({
  name: 'recordAcquirerPayout',
  journalName: 'acquirer_paid',
  shift: 'office',
  recipe: ['acquirer_paid', 'acquirer_fee'],
  documents: ['receipt'],
  input: recordAcquirerPayoutInput,
  run: async (ctx, { terminalId, reference, ...input }) => {
    const terminal = (await listTerminals(ctx.tx)).find(({ id }) => id === terminalId)
    const method = (await listPaymentMethods(ctx.tx)).find(({ code }) => code === terminal?.paymentMethodCode)
    if (!terminal || !method) throw cityLedgerError('terminal_not_found')
    const [banked, fee] = [Money.of(input.banked, ctx.currency), Money.of(input.fee, ctx.currency)]
    const total = banked.plus(fee)
    const clearing = { control: method.control, ownerId: terminalId } as const
    const balance = await readAccountBalance(ctx, clearing)
    if (total.isMoreThan(balance)) {
      const facts = { balance: balance.toString(), amount: total.toString() }
      throw cityLedgerError('payout_above_clearing', facts)
    }
    const line = {
      direction: 'out' as const,
      tenderControl: method.control,
      paymentMethodCode: method.code,
      terminalId,
      reference,
    }
    const receipt = await issueDocument(ctx, {
      body: {
        kind: 'receipt',
        purpose: 'acquirer_paid',
        terminalName: terminal.name,
        tenders: [
          { name: names.bank, amount: banked.toString(), tendered: null, change: null, reference },
          { name: names.fee, amount: fee.toString(), tendered: null, change: null, reference: '' },
        ],
        total: total.toString(),
      },
      total,
      lines: [
        { ...line, kind: 'acquirer_paid', amount: banked },
        { ...line, kind: 'acquirer_fee', amount: fee },
      ],
    })
    const documentId = receipt.id
    await postEntry(ctx, [
      {
        kind: 'acquirer_paid',
        amount: banked,
        debit: { control: 'bank', ownerId: 0 },
        credit: clearing,
        documentId,
      },
      {
        kind: 'acquirer_fee',
        amount: fee,
        debit: { control: 'expense.card_fee', ownerId: 0 },
        credit: clearing,
        documentId,
      },
    ])
    const left = balance.minus(total).toString()
    return { documentId, number: receipt.number, amount: banked.toString(), left }
  },
})
