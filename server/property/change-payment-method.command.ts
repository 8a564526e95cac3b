import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import { orderPaymentMethods, updatePaymentMethod } from '@jiaoban/db/property/property.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { changePaymentMethodInput } from '@jiaoban/shared/property/property.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { recordPaymentMethod } from './payment-method.service.ts'

/**
 * Renames a method, moves it, or closes it: papers keep the name they were printed with. Where its money is
 * booked never changes. Raises `not_found` and `cash_stays_active`.
 */
export const changePaymentMethod = defineCommand({
  name: 'changePaymentMethod',
  journalName: 'payment_method_changed',
  shift: 'office',
  recipe: [],
  input: changePaymentMethodInput,
  run: async (ctx, { position, ...input }) => {
    const methods = await listPaymentMethods(ctx.tx)
    const before = methods.find(({ code }) => code === input.code)
    if (!before) throw kernelError('not_found', { what: 'paymentMethod' })
    if (before.control === 'cash.drawer' && !input.isActive) throw propertyError('cash_stays_active')
    const method = { ...before, ...input }
    await updatePaymentMethod(ctx.tx, method)
    const others = methods.map(({ code }) => code).filter((code) => code !== input.code)
    await orderPaymentMethods(ctx.tx, others.toSpliced(Math.max(0, position - 1), 0, input.code))
    recordPaymentMethod(ctx, method)
    return { code: method.code }
  },
})
