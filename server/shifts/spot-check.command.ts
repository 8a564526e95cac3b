import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { findShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { findRunningRelief } from '@jiaoban/db/shifts/relief.reads.ts'
import { insertSpotCheck, insertSpotCheckCurrencies } from '@jiaoban/db/shifts/spot-check.writes.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { mergePieces } from '@jiaoban/shared/shifts/drawer.rules.ts'
import { spotCheckInput } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { custodianOf } from '@jiaoban/shared/shifts/relief.rules.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { countTotal, overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CashierShift, ForeignCash } from '@jiaoban/shared/shifts/shift.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { keepCount } from './count.service.ts'
import { drawerOf } from './custody.service.ts'
import { readForeignCount } from './foreign-cash.service.ts'

/**
 * A lead counts a running drawer unannounced, in every currency it may hold, and its cashier signs that it was done in
 * front of them. The difference is noted, each currency by itself, and books nothing: it is cured, or counted again, at
 * the hand over.
 */
export const spotCheck = defineCommand({
  name: 'spotCheck',
  journalName: 'drawer_spot_checked',
  shift: 'office',
  approval: 'always',
  recipe: [],
  input: spotCheckInput,
  run: async (ctx, input) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'spotCheck' })
    const shift = await requireRunning(ctx, input.shiftId)
    const cashierId = custodianOf(shift.cashierId ?? 0, await findRunningRelief(ctx.tx, shift.id))
    if (ctx.approver.id !== cashierId) {
      throw shiftError('cashier_not_present', { cashier: await findDisplayName(ctx.tx, cashierId) })
    }
    const deskId = shift.deskId ?? 0
    const counted = countTotal(input.denominations, ctx.currency)
    const expected = await readBalance(ctx.tx, drawerOf(deskId), ctx.currency)
    const foreign = await readForeignCount(ctx, deskId, input.foreign)
    const count = await keepCount(ctx, shift.id, 'spot_check', {
      cash: counted,
      denominations: mergePieces(input.denominations, ctx.currency).map(({ value, quantity }) => ({
        value: Money.of(value, ctx.currency),
        quantity,
      })),
      foreign,
      numbers: [],
      keys: [],
      terminals: [],
      papers: [],
      isBlind: true,
    })
    await insertSpotCheck(
      ctx.tx,
      {
        count_id: count.id,
        shift_id: shift.id,
        checked_by: ctx.actor.id,
        cashier_id: cashierId,
        expected_minor: expected.toMinor(),
        counted_minor: counted.toMinor(),
        currency: counted.currency,
      },
      input.remark,
    )
    const others = await noteForeign(ctx, count.id, deskId, foreign)
    ctx.record({
      fact: 'spot_check',
      countId: count.id,
      shiftId: shift.id,
      expectedMinor: expected.toMinor(),
      countedMinor: counted.toMinor(),
      ...(others.length > 0 && { foreign: others.map(toFact) }),
    })
    return {
      countId: count.id,
      shift: shift.number,
      counted: counted.toString(),
      expected: expected.toString(),
      overShort: overShort(counted, expected).toString(),
      foreign: others.map((other) => ({
        currency: other.counted.currency,
        counted: other.counted.toString(),
        overShort: overShort(other.counted, other.expected).toString(),
      })),
    }
  },
})

interface ForeignCheck {
  readonly expected: Money
  readonly counted: Money
}

/** What the drawer holds of each other currency beside what the books say it holds. */
const noteForeign = async (
  ctx: CommandContext,
  countId: number,
  deskId: number,
  foreign: readonly ForeignCash[],
): Promise<ForeignCheck[]> => {
  const checks: ForeignCheck[] = []
  for (const { cash, currency } of foreign) {
    checks.push({ counted: cash, expected: await readBalance(ctx.tx, drawerOf(deskId), currency) })
  }
  await insertSpotCheckCurrencies(ctx.tx, countId, checks)
  return checks
}

const toFact = ({ counted, expected }: ForeignCheck) => ({
  currency: counted.currency,
  expectedMinor: expected.toMinor(),
  countedMinor: counted.toMinor(),
})

/** A drawer that is being counted or was given is the hand over's to prove. */
const requireRunning = async (ctx: CommandContext, shiftId: number): Promise<CashierShift> => {
  const shift = await findShift(ctx.tx, shiftId)
  if (shift?.kind !== 'desk') throw kernelError('not_found', { what: 'shift' })
  if (shift.state !== 'open') throw shiftError('shift_not_running', { state: shift.state })
  return shift
}
