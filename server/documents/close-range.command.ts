import { insertWithdrawal } from '@jiaoban/db/documents/number-stock.writes.ts'
import { closeRangeInput } from '@jiaoban/shared/documents/document.schema.ts'
import { sizeOf } from '@jiaoban/shared/documents/number-range.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { printedRange, rangeInStock, takeOutOfStock } from './stock.service.ts'

/**
 * Withdraws a range of the stock for good, such as invoices that the tax bureau abolished; its numbers stay accounted
 * for as withdrawn. A lead approves. Raises `stock_range_not_found` and `stock_range_gone`.
 */
export const closeRange = defineCommand({
  name: 'closeRange',
  journalName: 'stock_range_withdrawn',
  shift: 'office',
  approval: 'always',
  recipe: [],
  input: closeRangeInput,
  run: async (ctx, { rangeId, reasonCode }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'closeRange' })
    const range = await rangeInStock(ctx, rangeId)
    await takeOutOfStock(ctx, range, 'withdrawn')
    await insertWithdrawal(ctx.tx, {
      range_id: range.id,
      reason_code: reasonCode,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      withdrawn_by: ctx.actor.id,
      approved_by: ctx.approver.id,
      journal_seq: ctx.seq,
    })
    ctx.record({ fact: 'stock_range_withdrawal', rangeId: range.id, reasonCode })
    return { rangeId: range.id, quantity: sizeOf(range), ...printedRange(range) }
  },
})
