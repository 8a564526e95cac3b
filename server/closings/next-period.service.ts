import { findLastPeriod, readFoundingDate } from '@jiaoban/db/closings/period.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  livedPart,
  periodAfter,
  periodNamed,
  periodNameOf,
  refusalToClose,
} from '@jiaoban/shared/closings/period.rules.ts'
import { periodKinds } from '@jiaoban/shared/closings/period.types.ts'
import { readPeriodFacts } from './period-facts.service.ts'

/** The month and the year to be closed next, each with what still stands in its way. */
export const readNextPeriods = async (reader: Reader) => {
  const founded = await readFoundingDate(reader)
  return Promise.all(
    periodKinds.map(async (kind) => {
      const last = await findLastPeriod(reader, kind)
      const period = last ? periodAfter(periodNamed(last.name)) : periodNamed(periodNameOf(kind, founded))
      const refusal = refusalToClose(period, await readPeriodFacts(reader, period))
      return {
        ...period,
        ...livedPart(period, founded),
        blocker: refusal ? { code: refusal.code, facts: refusal.facts } : null,
      }
    }),
  )
}
