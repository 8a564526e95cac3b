import { differenceInput, differencesQuery } from '@jiaoban/shared/shifts/difference.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { decideOver } from '../shifts/decide-over.command.ts'
import { decideShort } from '../shifts/decide-short.command.ts'
import { waiveShort } from '../shifts/waive-short.command.ts'
import { listDifferencesWithHistory, listFoliosForOver } from './difference-list.service.ts'
import { matchOver } from './match-over.command.ts'
import { repayShort } from './repay-short.command.ts'
import { returnOver } from './return-over.command.ts'

/** Shorts and overs after they were booked: who bears them, and what became of them. */
export const differenceRouter = router({
  list: areaQuery('reports')
    .input(differencesQuery)
    .query(({ ctx, input }) => listDifferencesWithHistory(ctx.hotel.db.reader, input.isEnded)),

  /** Open folios that an over may have been a payment of: they owe at least as much. */
  foliosOwing: areaQuery('reports')
    .input(differenceInput)
    .query(({ ctx, input }) => listFoliosForOver(ctx.hotel.db.reader, input.differenceId)),

  decideShort: commandMutation(decideShort),
  waiveShort: commandMutation(waiveShort),
  repayShort: commandMutation(repayShort),
  decideOver: commandMutation(decideOver),
  returnOver: commandMutation(returnOver),
  matchOver: commandMutation(matchOver),
})
