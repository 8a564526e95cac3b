import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { isBalanced } from '@jiaoban/shared/closings/equation.rules.ts'
import { handoverError } from '@jiaoban/shared/handovers/handover.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { takingsAbove } from '@jiaoban/shared/shifts/shift.rules.ts'
import { type CashierShift, handOverCounts } from '@jiaoban/shared/shifts/shift.types.ts'
import { countedEquationLines } from '../closings/shift-equations.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { drawerOf } from '../shifts/custody.service.ts'
import { readForeignCash } from '../shifts/foreign-cash.service.ts'

/**
 * What must be true before the float may leave a drawer for good: counted, every line of every equation
 * agrees, the takings are in a bag, foreign cash whole. Returns what the drawer holds. Raises `shift_not_counted`,
 * `count_differs` and `takings_not_dropped`.
 */
export const requireReadyToLeave = async (ctx: CommandContext, shift: CashierShift): Promise<Money> => {
  if (shift.deskId === null) throw new Error('an office shift has no drawer')
  await requireCountAgrees(ctx, shift)
  const held = await readBalance(ctx.tx, drawerOf(shift.deskId), ctx.currency)
  const takings = takingsAbove(shift.floatAmount, held)
  if (takings.isPositive) throw handoverError('takings_not_dropped', { takings: takings.toString() })
  const [foreign] = await readForeignCash(ctx.tx, shift.deskId, ctx.currency)
  if (foreign) throw handoverError('takings_not_dropped', { takings: `${foreign} ${foreign.currency}` })
  return held
}

const requireCountAgrees = async (ctx: CommandContext, shift: CashierShift): Promise<void> => {
  const count = await findLatestCount(ctx.tx, shift.id, handOverCounts)
  if (shift.state !== 'counting' || !count) throw shiftError('shift_not_counted')
  const broken = (await countedEquationLines(ctx.tx, shift)).find((line) => !isBalanced(line))
  if (!broken) return
  const { equation, label, left, right } = broken
  throw handoverError('count_differs', { equation, label, left: String(left), right: String(right) })
}
