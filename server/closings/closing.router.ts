import { findClosing, listClosings } from '@jiaoban/db/closings/closing.reads.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { closingQuery, closingsQuery, linePostingsQuery } from '@jiaoban/shared/closings/closing.schema.ts'
import { numberRegisterQuery } from '@jiaoban/shared/closings/number-register.schema.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import type { SealedPeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type { SealedDayReport, SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { closePeriod } from './close-period.command.ts'
import { readCountedEquations, readXView } from './live-report.service.ts'
import { readCompanyNames } from './market-figures.service.ts'
import { readNextPeriods } from './next-period.service.ts'
import { numberRegister, numberedSeries } from './number-register.service.ts'
import { drillDown } from './posting-drill.service.ts'
import { replaceSigningKey } from './replace-signing-key.command.ts'
import { readSigningKeys } from './signing-keys.service.ts'

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
      const report = JSON.parse(closing.content) as SealedShiftReport | SealedDayReport | SealedPeriodReport
      return {
        id: closing.id,
        number: closing.number,
        scope: closing.scope,
        headCode: headCode(closing.headHash),
        digest: closing.digest,
        signature: closing.signature,
        publicKey: closing.publicKey,
        report,
        names: Object.fromEntries(await listStaffNames(reader)),
        companyNames: await readCompanyNames(reader, 'markets' in report ? (report.markets ?? []) : []),
      }
    }),

  /** The month and the year to be closed next. */
  nextPeriods: areaQuery('reports').query(({ ctx }) => readNextPeriods(ctx.hotel.db.reader)),

  closePeriod: commandMutation(closePeriod),

  /** Every key the hotel sealed with, the newest first, and whether the one that seals is on this server. */
  signingKeys: areaQuery('settings').query(({ ctx }) =>
    readSigningKeys(ctx.hotel.db.reader, ctx.hotel.runner.keys),
  ),

  replaceSigningKey: commandMutation(replaceSigningKey),

  /** Our own series, whose registers can be opened. */
  numberedSeries: areaQuery('documents').query(({ ctx }) => numberedSeries(ctx.hotel.db.reader)),

  /** What became of each number of a book, a range of the stock or a series of ours, a page at a time. */
  numberRegister: areaQuery('documents')
    .input(numberRegisterQuery)
    .query(({ ctx, input }) => numberRegister(ctx.hotel.db.reader, input)),

  /** The postings behind one line of an equation. */
  postings: areaQuery('reports', 'shift')
    .input(linePostingsQuery)
    .query(({ ctx, input }) => drillDown(ctx.hotel.db.reader, input.shiftId, input.label)),
})
