import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { isBagNumberUsed } from '@jiaoban/db/shifts/drop.reads.ts'
import { insertDrop } from '@jiaoban/db/shifts/drop.writes.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { dropCashInput } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { takingsAbove } from '@jiaoban/shared/shifts/shift.rules.ts'
import { defineCommand } from '../kernel/command.ts'
import { currencyOfCash } from '../property/foreign-currency.service.ts'
import { drawerOf, moveCustody } from './custody.service.ts'

/**
 * Puts takings above the float into a numbered bag, before a witness: one bag, one currency. The bag is its own
 * account until counted.
 */
export const dropCash = defineCommand({
  name: 'dropCash',
  journalName: 'cash_dropped',
  shift: 'desk-cure',
  approval: 'always',
  recipe: ['cash_dropped'],
  documents: ['drop_slip'],
  input: dropCashInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'dropCash' })
    const shift = await readShift(ctx.tx, ctx.shift.id)
    if (shift.deskId === null) throw new Error('an office shift has no drawer')
    const drawer = drawerOf(shift.deskId)
    const currency = await currencyOfCash(ctx, input.currency)
    const amount = Money.of(input.amount, currency)
    // The float is of the hotel's currency: of any other, all that is there are takings.
    const kept = currency === ctx.currency ? shift.floatAmount : Money.zero(currency)
    const takings = takingsAbove(kept, await readBalance(ctx.tx, drawer, currency))
    if (amount.isMoreThan(takings)) {
      throw shiftError('drop_above_takings', { takings: takings.toString(), amount: amount.toString() })
    }
    if (await isBagNumberUsed(ctx.tx, input.bagNumber))
      throw shiftError('bag_number_used', { bag: input.bagNumber })
    const id = ctx.nextId()
    const slip = await moveCustody(ctx, {
      kind: 'cash_dropped',
      purpose: 'cash_drop',
      amount,
      debit: { control: 'cash.bag', ownerId: id },
      credit: drawer,
      bagNumber: input.bagNumber,
      secondPersonId: ctx.approver.id,
    })
    await insertDrop(ctx.tx, {
      id,
      bag_number: input.bagNumber,
      shift_id: shift.id,
      amount_minor: amount.toMinor(),
      currency: amount.currency,
      witness_id: ctx.approver.id,
      document_id: slip.id,
      state: 'in_bag',
      received_minor: null,
      received_by: null,
      received_seq: null,
    })
    ctx.record({ fact: 'bag', dropId: id, bagNumber: input.bagNumber, shiftId: shift.id })
    return { dropId: id, number: slip.number, documentId: slip.id, amount: amount.toString() }
  },
})
