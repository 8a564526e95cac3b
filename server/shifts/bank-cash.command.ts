import { isBankSlipUsed } from '@jiaoban/db/shifts/safe.reads.ts'
import { insertBankDeposit } from '@jiaoban/db/shifts/safe.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { bankCashInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { postEntry } from '../ledger/ledger.service.ts'

/** Cash from the safe was paid in at the bank, against the bank's slip. */
export const bankCash = defineCommand({
  name: 'bankCash',
  journalName: 'cash_banked',
  shift: 'office',
  recipe: ['cash_banked'],
  input: bankCashInput,
  run: async (ctx, { amount: typed, slipNumber }) => {
    if (await isBankSlipUsed(ctx.tx, slipNumber)) throw shiftError('bank_slip_used', { slip: slipNumber })
    const amount = Money.of(typed, ctx.currency)
    const { postingIds } = await postEntry(ctx, [
      {
        kind: 'cash_banked',
        amount,
        debit: { control: 'bank', ownerId: 0 },
        credit: { control: 'cash.safe', ownerId: 0 },
      },
    ])
    const [postingId] = postingIds
    if (postingId === undefined) throw new Error('banked cash is never zero')
    const id = ctx.nextId()
    await insertBankDeposit(ctx.tx, {
      id,
      slip_number: slipNumber,
      amount_minor: amount.toMinor(),
      currency: amount.currency,
      shift_id: ctx.shift.id,
      business_date: ctx.shift.businessDate,
      banked_by: ctx.actor.id,
      posting_id: postingId,
    })
    ctx.record({ fact: 'bank_deposit', bankDepositId: id, slipNumber, amountMinor: amount.toMinor() })
    return { bankDepositId: id, slipNumber, amount: amount.toString() }
  },
})
