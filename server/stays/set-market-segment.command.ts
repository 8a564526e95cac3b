import { upsertMarketSegment } from '@jiaoban/db/stays/market.writes.ts'
import { setMarketSegmentInput } from '@jiaoban/shared/stays/market.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** A market segment: a new one, another name for one, or the end of it. */
export const setMarketSegment = defineCommand({
  name: 'setMarketSegment',
  journalName: 'market_segment_set',
  shift: 'office',
  recipe: [],
  input: setMarketSegmentInput,
  run: async (ctx, segment) => {
    await upsertMarketSegment(ctx.tx, segment)
    ctx.record({ fact: 'market_segment', code: segment.code, isActive: segment.isActive })
    return { code: segment.code }
  },
})
