import type { PaymentMethod } from '@jiaoban/shared/property/property.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** How a method is booked and proved is a fact of the journal. */
export const recordPaymentMethod = (ctx: CommandContext, method: PaymentMethod): void =>
  ctx.record({
    fact: 'payment_method',
    code: method.code,
    control: method.control,
    needsReference: method.needsReference,
    isActive: method.isActive,
  })
