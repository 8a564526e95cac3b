import { findClosing, listClosings } from '@jiaoban/db/closings/closing.reads.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { closingQuery, closingsQuery, linePostingsQuery } from '@jiaoban/shared/closings/closing.schema.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import type { SealedDayReport, SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { readCountedEquations, readXView } from './live-report.service.ts'
import { drillDown } from './posting-drill.service.ts'

const listed = 200

export const closingRouter = router({
  /** The caller's own shift as it stands (X view); null without a shift. */
  current: areaQuery('shift').query(({ ctx }) => readXView(ctx.hotel.db.reader, ctx.session.staffId)),

  /** Every equation of the caller's shift, both sides, after the blind count. */
  countedEquations: areaQuery('shift').query(({ ctx }) =>
    readCountedEquations(ctx.hotel.db.reader, ctx.session.staffId),
  ),

  /** Sealed reports, the newest first, with over and short. */
  list: areaQuery('reports')
    .input(closingsQuery)
    .query(async ({ ctx, input }) => {
      const closings = await listClosings(ctx.hotel.db.reader, { ...input, limit: listed })
      return closings.map((closing) => ({
        ...closing,
        headCode: headCode(closing.headHash),
        period: closing.period.toString(),
        short: closing.short.toString(),
        over: closing.over.toString(),
      }))
    }),

  /** A report as sealed, with the names of the people whose ids it holds. */
  byId: areaQuery('reports')
    .input(closingQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const closing = await findClosing(reader, input.closingId)
      if (!closing) throw kernelError('not_found', { what: 'closing' })
      return {
        id: closing.id,
        number: closing.number,
        scope: closing.scope,
        headCode: headCode(closing.headHash),
        digest: closing.digest,
        signature: closing.signature,
        publicKey: closing.publicKey,
        report: JSON.parse(closing.content) as SealedShiftReport | SealedDayReport,
        names: Object.fromEntries(await listStaffNames(reader)),
      }
    }),

  /** The postings behind one line of an equation. */
  postings: areaQuery('reports', 'shift')
    .input(linePostingsQuery)
    .query(({ ctx, input }) => drillDown(ctx.hotel.db.reader, input.shiftId, input.label)),
})
