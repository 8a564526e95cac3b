import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { correctTender } from './correct-tender.command.ts'
import { exchangeCurrency } from './exchange-currency.command.ts'
import { readExchangeForm, readOwnExchanges } from './exchange-list.service.ts'
import { listDeskMethods } from './desk-method.service.ts'
import { listForeignMethods } from './foreign-method.service.ts'
import { sellForeignCash } from './sell-foreign-cash.command.ts'
import { takeBackExchange } from './take-back-exchange.command.ts'
import { movePayment } from './move-payment.command.ts'
import { takeForeignPayment } from './take-foreign-payment.command.ts'
import { takePayment } from './take-payment.command.ts'

export const paymentRouter = router({
  /** The tenders the desk can take: cash, and those it has a terminal for. */
  methods: areaQuery('desk', 'inHouse', 'shift').query(({ ctx }) =>
    listDeskMethods(ctx.hotel.db.reader, ctx.session.staffId),
  ),

  /** What a deposit is taken in: those, and foreign cash. */
  depositMethods: areaQuery('desk', 'inHouse').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    return [
      ...(await listDeskMethods(reader, ctx.session.staffId)),
      ...(await listForeignMethods(reader, { isSettling: false })),
    ]
  }),

  /** What the desk exchanges today, and up to how much; nothing where the house takes no foreign cash. */
  exchangeForm: areaQuery('desk', 'inHouse', 'shift').query(({ ctx }) =>
    readExchangeForm(ctx.hotel.db.reader),
  ),

  /** The memos of the caller's own shift, the newest first; none without a shift. */
  exchanges: areaQuery('shift').query(({ ctx }) =>
    readOwnExchanges(ctx.hotel.db.reader, ctx.session.staffId),
  ),

  exchange: commandMutation(exchangeCurrency),
  takeBackExchange: commandMutation(takeBackExchange),
  /** Foreign cash on a folio, with change in the hotel's. */
  takeForeign: commandMutation(takeForeignPayment),
  sellForeignCash: commandMutation(sellForeignCash),
  take: commandMutation(takePayment),
  correctTender: commandMutation(correctTender),
  move: commandMutation(movePayment),
})
