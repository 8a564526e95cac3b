import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { listBlockers } from './blockers.service.ts'
import { rollBusinessDate } from './roll-business-date.command.ts'

export const nightAuditRouter = router({
  /** What must be done before the date can be rolled; each as a refusal with its facts. */
  blockers: areaQuery('reports').query(async ({ ctx }) =>
    (await listBlockers(ctx.hotel.db.reader)).map(({ code, facts }) => ({ code, facts })),
  ),

  roll: commandMutation(rollBusinessDate),
})
