import {
  listDesks,
  listPaymentMethods,
  listRoomTypes,
  listTransactionCodes,
  readProperty,
} from '@jiaoban/db/property/property.reads.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router, signedInQuery } from '../kernel/trpc.ts'
import { changeProperty } from './change-property.command.ts'

export const propertyRouter = router({
  /** The head of every document and the house rules. */
  profile: signedInQuery.query(async ({ ctx }) => {
    const property = await readProperty(ctx.hotel.db.reader)
    return { ...property, depositStep: property.depositStep.toString() }
  }),

  roomTypes: areaQuery('desk', 'settings').query(async ({ ctx }) => {
    const types = await listRoomTypes(ctx.hotel.db.reader)
    return types.map((type) => ({ ...type, rate: type.rate.toString() }))
  }),

  /** The whole catalogue, as the settings show it. */
  catalogue: areaQuery('settings', 'reports').query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const desks = await listDesks(reader)
    return {
      desks: desks.map((desk) => ({ ...desk, floatAmount: desk.floatAmount.toString() })),
      methods: await listPaymentMethods(reader),
      codes: await listTransactionCodes(reader),
    }
  }),

  change: commandMutation(changeProperty),
})
