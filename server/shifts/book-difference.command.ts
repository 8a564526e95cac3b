import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { insertOverShort } from '@jiaoban/db/shifts/over-short.writes.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { listTerminalsOfDesk, listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { bookDifferenceInput } from '@jiaoban/shared/shifts/count.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { countedCash, overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import { type CashierShift, handOverCounts, type ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import type { z } from 'zod'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { drawerOf, moveCustody } from './custody.service.ts'
import { openDifference } from './difference-item.service.ts'
import { currencyOfCash } from '../property/foreign-currency.service.ts'
import { expectedAtCount, expectedAtTerminal } from './difference.service.ts'

type Target = z.output<typeof bookDifferenceInput>['target']

/**
 * Books a counted difference in the currency counted, as found and never netted: a short is the cashier's debt, an over is
 * surrendered. A lead approves. Source: 长缴短补，不得以长补短; ledger.md, section 1.
 */
export const bookDifference = defineCommand({
  name: 'bookDifference',
  journalName: 'difference_booked',
  shift: 'desk-cure',
  approval: 'always',
  recipe: [
    'cash_short',
    'cash_over',
    'terminal_sales_short',
    'terminal_sales_over',
    'terminal_refunds_short',
    'terminal_refunds_over',
  ],
  documents: ['over_short_slip'],
  input: bookDifferenceInput,
  run: async (ctx, { target }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'bookDifference' })
    const shift = await readShift(ctx.tx, ctx.shift.id)
    const count = await findLatestCount(ctx.tx, shift.id, handOverCounts)
    if (shift.state !== 'counting' || !count) throw shiftError('shift_not_counted')
    const found = await findDifference(ctx, shift, count, target)
    if (found.isZero) throw shiftError('nothing_differs')
    const isShort = found.isNegative
    const account = await accountOf(ctx, target)
    const loser: AccountRef = { control: 'staff', ownerId: shift.cashierId ?? 0 }
    const surplus: AccountRef = { control: 'over.pending', ownerId: 0 }
    const document = await moveCustody(ctx, {
      kind: kindOf(target, isShort),
      purpose: isShort ? 'short' : 'over',
      amount: found.abs(),
      debit: isShort ? loser : account,
      credit: isShort ? account : surplus,
      secondPersonId: ctx.approver.id,
    })
    if (document.postingId === null) throw new Error('a difference is never zero here')
    await insertOverShort(ctx.tx, {
      id: ctx.nextId(),
      shift_id: shift.id,
      kind: isShort ? 'short' : 'over',
      terminal_id: target.kind === 'terminal' ? target.terminalId : null,
      side: target.kind === 'terminal' ? target.side : null,
      amount_minor: found.abs().toMinor(),
      currency: found.currency,
      staff_id: isShort ? shift.cashierId : null,
      approved_by: ctx.approver.id,
      document_id: document.id,
      posting_id: document.postingId,
    })
    await openDifference(ctx, {
      kind: isShort ? 'short' : 'over',
      origin: target.kind,
      amount: found.abs(),
      staffId: isShort ? shift.cashierId : null,
      documentId: document.id,
      postingId: document.postingId,
    })
    return {
      kind: isShort ? 'short' : 'over',
      amount: found.abs().toString(),
      number: document.number,
      documentId: document.id,
    }
  },
})

/**
 * What the desk lost (−) or found (+). On the refunds side of a terminal more paid out than booked is a loss.
 */
const findDifference = async (
  ctx: CommandContext,
  shift: CashierShift,
  count: ShiftCount,
  target: Target,
): Promise<Money> => {
  if (target.kind === 'drawer') {
    const currency = await currencyOfCash(ctx, target.currency)
    const expected = await expectedAtCount(ctx.tx, shift, { count, currency })
    return overShort(countedCash(count, currency), expected)
  }
  const counted = count.terminals.find(({ terminalId }) => terminalId === target.terminalId)
  if (!counted) throw shiftError('terminal_not_of_desk')
  const expected = await expectedAtTerminal(ctx.tx, shift, target.terminalId)
  return target.side === 'sales'
    ? overShort(counted.sales, expected.sales)
    : overShort(expected.refunds, counted.refunds)
}

const accountOf = async (ctx: CommandContext, target: Target): Promise<AccountRef> => {
  const deskId = ctx.shift.deskId ?? 0
  if (target.kind === 'drawer') return drawerOf(deskId)
  const terminal = (await listTerminalsOfDesk(ctx.tx, deskId)).find(({ id }) => id === target.terminalId)
  const method = (await listPaymentMethods(ctx.tx)).find(({ code }) => code === terminal?.paymentMethodCode)
  if (!terminal || !method) throw shiftError('terminal_not_of_desk')
  return { control: method.control, ownerId: terminal.id }
}

const kindOf = (target: Target, isShort: boolean): PostingKind => {
  if (target.kind === 'drawer') return isShort ? 'cash_short' : 'cash_over'
  if (target.side === 'sales') return isShort ? 'terminal_sales_short' : 'terminal_sales_over'
  return isShort ? 'terminal_refunds_short' : 'terminal_refunds_over'
}
