import { listClosedPeriods, listSealedDays } from '@jiaoban/db/closings/period.reads.ts'
import { closePeriodInput } from '@jiaoban/shared/closings/closing.schema.ts'
import { livedPart, periodNamed, refusalToClose } from '@jiaoban/shared/closings/period.rules.ts'
import { defineCommand } from '../kernel/command.ts'
import { readPeriodFacts } from './period-facts.service.ts'
import { sealPeriod } from './seal-period.service.ts'

/**
 * Seals a month, or a year, that is over: its days (its months) are all sealed, nothing can be posted to them any
 * more, and what is still pending is its closing balance. The accountant signs. Moves no money.
 */
export const closePeriod = defineCommand({
  name: 'closePeriod',
  journalName: 'period_closed',
  shift: 'office',
  isSigned: true,
  timeoutMs: 60_000,
  recipe: [],
  input: closePeriodInput,
  run: async (ctx, input) => {
    const period = periodNamed(input.period)
    const facts = await readPeriodFacts(ctx.tx, period)
    const refusal = refusalToClose(period, facts)
    if (refusal) throw refusal
    const lived = livedPart(period, facts.founded)
    const parts =
      period.kind === 'month'
        ? await listSealedDays(ctx.tx, lived)
        : await listClosedPeriods(ctx.tx, 'month', lived)
    const sealed = await sealPeriod(ctx, { ...period, ...lived, parts })
    return { period: period.name, ...sealed }
  },
})
