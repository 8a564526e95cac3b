import { nightPackQuery } from '@jiaoban/shared/night-audit/audit.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { readChecklist } from './checklist.service.ts'
import { markNoShows } from './mark-no-shows.command.ts'
import { recordPackPrint } from './pack-print.service.ts'
import { readNightPack } from './night-pack.service.ts'
import { rollBusinessDate } from './roll-business-date.command.ts'
import { signAuditStep } from './sign-audit-step.command.ts'

export const nightAuditRouter = router({
  /** Every step of the business date's audit as it stands, and the last audits that were finished. */
  checklist: areaQuery('reports').query(({ ctx }) =>
    readChecklist(ctx.hotel.db.reader, ctx.hotel.runner.keys),
  ),

  /** The report pack of a date that was rolled. */
  pack: areaQuery('reports')
    .input(nightPackQuery)
    .query(({ ctx, input }) => readNightPack(ctx.hotel.db.reader, input.businessDate)),

  /** Counts a printed copy of a pack, as of documents. Not a command. */
  recordPrint: areaQuery('reports')
    .input(nightPackQuery)
    .mutation(({ ctx, input }) =>
      recordPackPrint(ctx.hotel.db, {
        businessDate: input.businessDate,
        staffId: ctx.session.staffId,
        at: ctx.hotel.clock.now(),
      }),
    ),

  signStep: commandMutation(signAuditStep),
  markNoShows: commandMutation(markNoShows),
  roll: commandMutation(rollBusinessDate),
})
