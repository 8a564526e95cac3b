import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { insertSafeCount } from '@jiaoban/db/shifts/safe.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { mergePieces } from '@jiaoban/shared/shifts/drawer.rules.ts'
import { countSafeInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { countTotal, overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { currencyOfCash } from '../property/foreign-currency.service.ts'
import { moveCustody } from './custody.service.ts'
import { openDifference } from './difference-item.service.ts'

/**
 * The general cashier counts the safe before a lead, one currency at a time. What differs from the books waits to be decided, in
 * `short.pending` or `over.pending`: who kept the safe does not decide about it alone.
 */
export const countSafe = defineCommand({
  name: 'countSafe',
  journalName: 'safe_counted',
  shift: 'office',
  approval: 'always',
  recipe: ['safe_short', 'safe_over'],
  documents: ['over_short_slip'],
  input: countSafeInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'countSafe' })
    const currency = await currencyOfCash(ctx, input.currency)
    const pieces = mergePieces(input.denominations, currency)
    const counted = countTotal(pieces, currency)
    const expected = await readBalance(ctx.tx, safe, currency)
    const id = ctx.nextId()
    await insertSafeCount(
      ctx.tx,
      {
        id,
        shift_id: ctx.shift.id,
        business_date: ctx.shift.businessDate,
        counted_by: ctx.actor.id,
        approved_by: ctx.approver.id,
        counted_at: ctx.at,
        expected_minor: expected.toMinor(),
        counted_minor: counted.toMinor(),
        currency: counted.currency,
      },
      pieces.map(({ value, quantity }) => ({
        denomination_minor: Money.of(value, currency).toMinor(),
        quantity,
      })),
    )
    ctx.record({
      fact: 'safe_count',
      safeCountId: id,
      currency,
      expectedMinor: expected.toMinor(),
      countedMinor: counted.toMinor(),
    })
    const difference = overShort(counted, expected)
    const slip = difference.isZero ? null : await bookDifference(ctx, difference, ctx.approver.id)
    return {
      safeCountId: id,
      counted: counted.toString(),
      expected: expected.toString(),
      overShort: difference.toString(),
      documentId: slip?.id ?? null,
      number: slip?.number ?? null,
    }
  },
})

const safe: AccountRef = { control: 'cash.safe', ownerId: 0 }

const bookDifference = async (ctx: CommandContext, difference: Money, approverId: number) => {
  const isShort = difference.isNegative
  const kind = isShort ? 'safe_short' : 'safe_over'
  const pending: AccountRef = { control: isShort ? 'short.pending' : 'over.pending', ownerId: 0 }
  const slip = await moveCustody(ctx, {
    kind,
    purpose: kind,
    amount: difference.abs(),
    debit: isShort ? pending : safe,
    credit: isShort ? safe : pending,
    secondPersonId: approverId,
  })
  if (slip.postingId === null) throw new Error('a difference is never zero here')
  await openDifference(ctx, {
    kind: isShort ? 'short' : 'over',
    origin: 'safe',
    amount: difference.abs(),
    staffId: null,
    documentId: slip.id,
    postingId: slip.postingId,
  })
  return slip
}
