import {
  listDesks,
  listPaymentMethods,
  listRoomTypes,
  listTerminals,
  listTransactionCodes,
  readProperty,
} from '@jiaoban/db/property/property.reads.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router, signedInQuery } from '../kernel/trpc.ts'
import { addPaymentMethod } from './add-payment-method.command.ts'
import { changePaymentMethod } from './change-payment-method.command.ts'
import { changeProperty } from './change-property.command.ts'
import { changeExchangeLimits } from './change-exchange-limits.command.ts'
import { readForeignSettings } from './foreign-settings.service.ts'
import { setExchangeRate } from './set-exchange-rate.command.ts'
import { setForeignCurrency } from './set-foreign-currency.command.ts'
import { setTerminal } from './set-terminal.command.ts'
import { addTransactionCode } from './add-transaction-code.command.ts'
import { changeTransactionCode } from './change-transaction-code.command.ts'

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
      terminals: await listTerminals(reader),
      codes: await listTransactionCodes(reader),
    }
  }),

  /** The currencies beside the hotel's own with what is valid today, the limits, and the rates as they were set. */
  foreignCash: areaQuery('settings', 'reports').query(({ ctx }) => readForeignSettings(ctx.hotel.db.reader)),

  setCurrency: commandMutation(setForeignCurrency),
  setRate: commandMutation(setExchangeRate),
  changeExchangeLimits: commandMutation(changeExchangeLimits),
  change: commandMutation(changeProperty),
  addPaymentMethod: commandMutation(addPaymentMethod),
  changePaymentMethod: commandMutation(changePaymentMethod),
  setTerminal: commandMutation(setTerminal),
  addCode: commandMutation(addTransactionCode),
  changeCode: commandMutation(changeTransactionCode),
})
