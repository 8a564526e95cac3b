import { listBagsInHand } from '@jiaoban/db/shifts/drop.reads.ts'
import { openingFormQuery } from '@jiaoban/shared/shifts/count.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { bookDifference } from './book-difference.command.ts'
import { readCountForm, readOpenableDesks } from './count-form.service.ts'
import { countDrawer } from './count-drawer.command.ts'
import { declareMissingPaper } from './declare-missing-paper.command.ts'
import { dropCash } from './drop-cash.command.ts'
import { openShift } from './open-shift.command.ts'
import { receiveDrop } from './receive-drop.command.ts'
import { resumeShift } from './resume-shift.command.ts'

export const shiftRouter = router({
  /** The desks of the house, who holds each, and whether a float waits there to be accepted. */
  desks: areaQuery('shift').query(({ ctx }) => readOpenableDesks(ctx.hotel.db.reader)),

  /** What has to be counted at a desk: denominations, books, keys, terminals, papers. Never what is expected. */
  countForm: areaQuery('shift')
    .input(openingFormQuery)
    .query(({ ctx, input }) => readCountForm(ctx.hotel.db.reader, input.deskId)),

  /** Bags dropped and not yet counted by the general cashier. */
  bagsInHand: areaQuery('reports').query(async ({ ctx }) => {
    const bags = await listBagsInHand(ctx.hotel.db.reader)
    return bags.map(({ received: _, ...bag }) => ({ ...bag, amount: bag.amount.toString() }))
  }),

  open: commandMutation(openShift),
  count: commandMutation(countDrawer),
  resume: commandMutation(resumeShift),
  bookDifference: commandMutation(bookDifference),
  declareMissingPaper: commandMutation(declareMissingPaper),
  dropCash: commandMutation(dropCash),
  receiveDrop: commandMutation(receiveDrop),
})
