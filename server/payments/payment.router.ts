import { listPaymentMethods, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { findShiftDeskId } from '@jiaoban/db/shifts/shift.reads.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { takePayment } from './take-payment.command.ts'

export const paymentRouter = router({
  /** The tenders the desk can take: cash, and those it has a terminal for. */
  methods: areaQuery('desk', 'inHouse', 'shift').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const deskId = await findShiftDeskId(reader, ctx.session.staffId)
    const terminals = deskId === undefined ? [] : await listTerminalsOfDesk(reader, deskId)
    const methods = await listPaymentMethods(reader)
    return methods
      .filter(
        ({ isActive, control, code }) =>
          isActive &&
          (control === 'cash.drawer' ||
            terminals.some(({ paymentMethodCode }) => paymentMethodCode === code)),
      )
      .map(({ code, name, control, needsReference }) => ({
        code,
        name,
        isCash: control === 'cash.drawer',
        needsReference,
      }))
  }),

  take: commandMutation(takePayment),
})
