import {
  insertKeyKinds,
  insertPaymentMethods,
  insertProperty,
  insertRoomTypes,
  insertTransactionCodes,
} from '@jiaoban/db/property/property.writes.ts'
import { insertRooms } from '@jiaoban/db/rooms/room.writes.ts'
import { replaceApprovalLimits } from '@jiaoban/db/staff/approval-limit.writes.ts'
import { defaultApprovalLimits } from '@jiaoban/shared/staff/approval-limit.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import {
  defaultKeyKinds,
  defaultPaymentMethods,
  defaultTransactionCodes,
} from '@jiaoban/shared/set-up/defaults.rules.ts'
import type { PaymentMethod, TransactionCode } from '@jiaoban/shared/property/property.types.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { FoundingContext } from '../kernel/found-hotel.ts'

/** What guests pay with and for. */
export interface Catalogue {
  readonly paymentMethods: readonly PaymentMethod[]
  readonly transactionCodes: readonly Omit<TransactionCode, 'sortOrder'>[]
}

export const defaultCatalogue: Catalogue = {
  paymentMethods: defaultPaymentMethods,
  transactionCodes: defaultTransactionCodes,
}

/** Writes the profile, what guests pay with and for, and the rooms. */
export const writeHouse = async (
  ctx: FoundingContext,
  input: FoundingInput,
  catalogue: Catalogue,
): Promise<{ currency: Currency }> => {
  const { profile } = input
  const { currency, timeZone } = profile
  const { isTraining } = ctx
  const depositStep = Money.of(profile.depositStep, currency)
  await insertProperty(ctx.tx, { ...profile, depositStep }, isTraining)
  ctx.record({ fact: 'property', currency, timeZone, ...(isTraining && { isTraining }) })
  await insertPaymentMethods(ctx.tx, catalogue.paymentMethods)
  await insertTransactionCodes(ctx.tx, catalogue.transactionCodes)
  await insertKeyKinds(ctx.tx, defaultKeyKinds)
  await replaceApprovalLimits(
    ctx.tx,
    defaultApprovalLimits.map((limit) => ({ ...limit, amount: Money.of(limit.amount, currency) })),
  )
  await writeRooms(ctx, input)
  return { currency }
}

const writeRooms = async (ctx: FoundingContext, input: FoundingInput): Promise<void> => {
  const { currency } = input.profile
  const types = input.roomTypes.map((type) => ({
    ...type,
    id: ctx.nextId(),
    rate: Money.of(type.rate, currency),
  }))
  await insertRoomTypes(ctx.tx, types)
  for (const { id, code, rate } of types) {
    ctx.record({ fact: 'room_type', roomTypeId: id, code, rateMinor: rate.toMinor(), currency })
  }
  const typeIds = new Map(types.map(({ code, id }) => [code, id]))
  const rooms = input.rooms.map(({ number, floor, typeCode }) => {
    const roomTypeId = typeIds.get(typeCode)
    if (roomTypeId === undefined) throw new Error(`room ${number} has no type`)
    return { id: ctx.nextId(), number, floor, roomTypeId }
  })
  await insertRooms(ctx.tx, rooms)
  for (const { id, number, roomTypeId } of rooms) {
    ctx.record({ fact: 'room', roomId: id, number, roomTypeId })
  }
}
