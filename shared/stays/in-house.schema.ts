import { z } from 'zod'
import { amount, count, date, id } from '../kernel/fields.ts'
import { guestInput } from './guest.schema.ts'

export const moveReasonCodes = ['guest_wish', 'noise', 'defect', 'upgrade', 'house_need', 'other'] as const

export const moveRoomInput = z.strictObject({
  stayId: id(),
  roomId: id(),
  /** The price of the nights from tonight on; the one that was agreed, or another. */
  rate: amount(),
  reasonCode: z.enum(moveReasonCodes),
  acceptDirtyRoom: z.boolean().default(false),
})

export const shortenStayInput = z.strictObject({
  stayId: id(),
  departureDate: date(),
  /** The house's fee for leaving early is not asked for; a lead approves it. */
  isFeeWaived: z.boolean().default(false),
})

/** Why nights have another price, or none: a guest of the house, or a room the house itself uses. */
export const rateReasonCodes = ['agreed', 'complaint', 'vip', 'staff', 'inspection', 'other'] as const

export const changeRateInput = z.discriminatedUnion('kind', [
  z.strictObject({
    stayId: id(),
    kind: z.literal('paid'),
    rate: amount().refine((value) => /[1-9]/.test(value), 'amount_not_positive'),
    reasonCode: z.enum(rateReasonCodes),
  }),
  z.strictObject({
    stayId: id(),
    kind: z.enum(['complimentary', 'house_use']),
    reasonCode: z.enum(rateReasonCodes),
  }),
])

export const setStayExtrasInput = z.strictObject({
  stayId: id(),
  extraBeds: count(4),
  breakfasts: count(20),
})

const cards = () => count(20).refine((value) => value > 0, 'quantity_not_positive')

export const keyCardsInput = z.strictObject({ stayId: id(), quantity: cards() })

export const loseKeyCardsInput = z.strictObject({
  stayId: id(),
  quantity: cards(),
  /** The guest does not pay for them; a lead approves it. */
  isChargeWaived: z.boolean().default(false),
})

export const addStayGuestInput = z.strictObject({ stayId: id(), guest: guestInput })

export const removeStayGuestInput = z.strictObject({ stayId: id(), guestId: id() })
