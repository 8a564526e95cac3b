import { listOwedTips } from '@jiaoban/db/shifts/tip.reads.ts'
import { listBagsInHand } from '@jiaoban/db/shifts/drop.reads.ts'
import { openingFormQuery } from '@jiaoban/shared/shifts/count.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { bankCash } from './bank-cash.command.ts'
import { changeCashLimits } from './change-cash-limits.command.ts'
import { readCashLimits, readOwnPaidOuts } from './drawer-lists.service.ts'
import { exchangeChange } from './exchange-change.command.ts'
import { fetchChange } from './fetch-change.command.ts'
import { payOut } from './pay-out.command.ts'
import { payTip } from './pay-tip.command.ts'
import { payPettyExpense } from './pay-petty-expense.command.ts'
import { endRelief } from './end-relief.command.ts'
import { startRelief } from './start-relief.command.ts'
import { spotCheck } from './spot-check.command.ts'
import { takeBackPaidOut } from './take-back-paid-out.command.ts'
import { topUpFloat } from './top-up-float.command.ts'
import { bookDifference } from './book-difference.command.ts'
import { readCountForm, readOpenableDesks } from './count-form.service.ts'
import { countSafe } from './count-safe.command.ts'
import { recordCounterfeit } from './record-counterfeit.command.ts'
import { recordSafeCounterfeit } from './record-safe-counterfeit.command.ts'
import { countDrawer } from './count-drawer.command.ts'
import { declareMissingPaper } from './declare-missing-paper.command.ts'
import { dropCash } from './drop-cash.command.ts'
import { readOutage } from './outage-view.service.ts'
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
    return bags.map(({ received: _, ...bag }) => ({
      ...bag,
      amount: bag.amount.toString(),
      currency: bag.amount.currency,
    }))
  }),

  /** What is needed to enter papers that were written without power; null without a shift. */
  outage: areaQuery('shift').query(({ ctx }) =>
    readOutage(ctx.hotel.db.reader, ctx.session.staffId, ctx.hotel.clock.now()),
  ),

  open: commandMutation(openShift),
  count: commandMutation(countDrawer),
  resume: commandMutation(resumeShift),
  bookDifference: commandMutation(bookDifference),
  declareMissingPaper: commandMutation(declareMissingPaper),
  dropCash: commandMutation(dropCash),
  receiveDrop: commandMutation(receiveDrop),

  /** What the caller's own shift has paid out, the newest first; empty without a shift. */
  paidOuts: areaQuery('shift').query(({ ctx }) => readOwnPaidOuts(ctx.hotel.db.reader, ctx.session.staffId)),

  /** Up to how much cash a person may pay out alone. */
  cashLimits: areaQuery('shift', 'settings').query(({ ctx }) => readCashLimits(ctx.hotel.db.reader)),

  /** Tips that wait for the colleague they are for. */
  owedTips: areaQuery('shift').query(async ({ ctx }) =>
    (await listOwedTips(ctx.hotel.db.reader)).map(({ owed, ...tip }) => ({ ...tip, owed: owed.toString() })),
  ),

  payTip: commandMutation(payTip),
  payOut: commandMutation(payOut),
  payPettyExpense: commandMutation(payPettyExpense),
  takeBackPaidOut: commandMutation(takeBackPaidOut),
  fetchChange: commandMutation(fetchChange),
  topUpFloat: commandMutation(topUpFloat),
  exchangeChange: commandMutation(exchangeChange),
  spotCheck: commandMutation(spotCheck),
  startRelief: commandMutation(startRelief),
  endRelief: commandMutation(endRelief),
  changeCashLimits: commandMutation(changeCashLimits),
  recordCounterfeit: commandMutation(recordCounterfeit),
  recordSafeCounterfeit: commandMutation(recordSafeCounterfeit),
  bankCash: commandMutation(bankCash),
  countSafe: commandMutation(countSafe),
})
