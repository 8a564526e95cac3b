import { z } from 'zod'
import { amount, code, count, date, id, instant, optionalText, text } from '../kernel/fields.ts'
import { guestTenderInput } from '../payments/tender.schema.ts'
import { concessionReasonField } from './concession.schema.ts'
import { callerInput, guestInput } from './guest.schema.ts'
import { marketFields } from './market.schema.ts'
import { companyShares } from './market.types.ts'
import { nightRatesInput } from './reservation.schema.ts'
import { staySources } from './stay.types.ts'

const party = {
  adults: count(20).refine((value) => value > 0, 'adults_missing'),
  children: count(20).default(0),
  /** Included in the price, a day. */
  breakfasts: count(40).default(0),
}

const note = { plate: optionalText(16), remarks: optionalText(500) }

const reservation = {
  source: z.enum(staySources).exclude(['walk_in']),
  ...marketFields,
  guest: callerInput,
  roomTypeId: id(),
  /** Null until a room is chosen; a room that is chosen is held from now on. */
  roomId: id().nullable().default(null),
  arrivalDate: date(),
  departureDate: date(),
  /** The price of a night; a night of its own price stands in `nightRates`. */
  rate: amount(),
  nightRates: nightRatesInput(),
  /** The rate plan the prices were quoted by. */
  planCode: code().nullable().default(null),
  concessionReasonCode: concessionReasonField(),
  ...party,
  ...note,
}

export const reserveStayInput = z.strictObject(reservation)

export type ReserveStayInput = z.output<typeof reserveStayInput>

export const changeReservationInput = z.strictObject({
  stayId: id(),
  /** The version that was on the screen. */
  version: count(1_000_000),
  ...reservation,
})

export type ChangeReservationInput = z.output<typeof changeReservationInput>

export const checkInInput = z.strictObject({
  /** The reservation the guest comes with; null for a walk-in. */
  stayId: id().nullable().default(null),
  source: z.enum(staySources).default('walk_in'),
  ...marketFields,
  /** What the company pays in a window of its own. */
  companyPays: z.enum(companyShares).default('nothing'),
  roomId: id(),
  /** The first answers for the stay. */
  guests: z.array(guestInput).min(1).max(8),
  departureDate: date(),
  /** The price of a night; a night of its own price stands in `nightRates`. */
  rate: amount(),
  /** The guest came after the roll for the night before it: that night is theirs, and charged at once. */
  isNightBefore: z.boolean().default(false),
  /** A room by the hour: the guest leaves on the date they come. */
  isHourly: z.boolean().default(false),
  nightRates: nightRatesInput(),
  /** The rate plan the prices were quoted by. */
  planCode: code().nullable().default(null),
  concessionReasonCode: concessionReasonField(),
  ...party,
  ...note,
  /** The guest is told and goes up although the room is not made. */
  acceptDirtyRoom: z.boolean().default(false),
  deposit: z
    .strictObject({ tenders: z.array(guestTenderInput).min(1).max(6) })
    .nullable()
    .default(null),
})

export type CheckInInput = z.output<typeof checkInInput>

export const extendStayInput = z.strictObject({ stayId: id(), departureDate: date() })

export const cancelReasonCodes = ['guest_cancelled', 'no_answer', 'double', 'no_room', 'other'] as const

export const cancelReservationInput = z.strictObject({
  stayId: id(),
  reasonCode: z.enum(cancelReasonCodes),
})

export const stayQuery = z.strictObject({ stayId: id() })

export const slipQuery = z.strictObject({
  /** The scanned code, or the number printed on the slip. */
  code: text(64),
})

export const freeRoomsQuery = z.strictObject({
  arrivalDate: date(),
  departureDate: date(),
  roomTypeId: id().optional(),
  /** The reservation the guest comes with: what it holds is free for them. */
  stayId: id().optional(),
})

/** `at`: when the guest came, where that is entered later; left out for now. */
export const nightBeforeQuery = z.strictObject({ at: instant().optional() })
