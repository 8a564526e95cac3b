import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { insertPaymentMethods, orderPaymentMethods } from '@jiaoban/db/property/property.writes.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { addPaymentMethodInput } from '@jiaoban/shared/property/property.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { recordPaymentMethod } from './payment-method.service.ts'

/**
 * Adds a way to pay that arrives at a clearing account: a coupon of a third party, another wallet. A desk takes
 * it as soon as it has a terminal for it. Raises `payment_method_code_taken`.
 */
export const addPaymentMethod = defineCommand({
  name: 'addPaymentMethod',
  journalName: 'payment_method_added',
  shift: 'office',
  recipe: [],
  input: addPaymentMethodInput,
  run: async (ctx, input) => {
    const known = await listPaymentMethods(ctx.tx)
    if (known.some(({ code }) => code === input.code)) {
      throw propertyError('payment_method_code_taken', { code: input.code })
    }
    const method = { ...input, isActive: true }
    await insertPaymentMethods(ctx.tx, [method])
    await orderPaymentMethods(ctx.tx, [...known.map(({ code }) => code), method.code])
    recordPaymentMethod(ctx, method)
    return { code: method.code }
  },
})
