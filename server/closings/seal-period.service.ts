import { insertPeriodClosing } from '@jiaoban/db/closings/closing.writes.ts'
import { listSealedDays } from '@jiaoban/db/closings/period.reads.ts'
import { sumRevenue } from '@jiaoban/db/closings/revenue.reads.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { type LivedPeriod, periodEquationLines, readPeriodBalances } from './period-equations.service.ts'
import { periodReport } from './period-report.service.ts'
import { closingOf, finish, prepareSeal, refuseUnbalanced, type SealedClosing } from './seal.service.ts'

/**
 * Seals a month or year whose parts are sealed: every equation computed and balanced, the report frozen and signed.
 * Raises `period_does_not_balance` with the first line that differs; the database refuses the same.
 */
export const sealPeriod = async (
  ctx: CommandContext,
  period: LivedPeriod,
): Promise<SealedClosing & { readonly revenue: string }> => {
  const { name, kind, from, until } = period
  const days = await listSealedDays(ctx.tx, period)
  const sequence = { first: days[0]?.firstSeq ?? 0, last: days.at(-1)?.lastSeq ?? 0 }
  const { accounts, ...balances } = await readPeriodBalances(ctx.tx, period, ctx.currency)
  const equations = await periodEquationLines(ctx.tx, period, { balances, accounts }, ctx.currency)
  refuseUnbalanced('period_does_not_balance', equations)
  const report = await periodReport(ctx.tx, { period, balances, sequence, equations }, ctx.currency)
  const { net, tax } = await sumRevenue(ctx.tx, { from, until }, ctx.currency)
  const seal = await prepareSeal(ctx, {
    scope: kind,
    period: net.plus(tax),
    openedSeq: sequence.first,
    signedBy: [{ staffId: ctx.actor.id, as: 'accountant' }],
  })
  const closing = await closingOf(ctx, { report, seal, lines: equations, businessDate: until })
  await insertPeriodClosing(ctx.tx, closing, { scope: kind, name, from, until })
  const sealed = finish(ctx, closing, { shiftId: null, periodName: name })
  return { ...sealed, revenue: report.revenue.gross }
}
