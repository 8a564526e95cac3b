import { skipperQuery, skippersQuery } from '@jiaoban/shared/stays/skipper.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { assignSkipper } from './assign-skipper.command.ts'
import { declareSkipper } from './declare-skipper.command.ts'
import { recordSkipperContact } from './record-skipper-contact.command.ts'
import { recoverSkipper } from './recover-skipper.command.ts'
import { listSkipperItems, readSkipperView } from './skipper-view.service.ts'
import { writeOffSkipper } from './write-off-skipper.command.ts'

export const skipperRouter = router({
  list: areaQuery('inHouse')
    .input(skippersQuery)
    .query(({ ctx, input }) => listSkipperItems(ctx.hotel.db.reader, input.isEnded)),

  /** A case with its evidence; ID numbers are masked. */
  byId: areaQuery('inHouse')
    .input(skipperQuery)
    .query(({ ctx, input }) => readSkipperView(ctx.hotel.db.reader, input.caseId)),

  declare: commandMutation(declareSkipper),
  assign: commandMutation(assignSkipper),
  recover: commandMutation(recoverSkipper),
  writeOff: commandMutation(writeOffSkipper),
  recordContact: commandMutation(recordSkipperContact),
})
