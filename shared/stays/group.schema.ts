import { z } from 'zod'
import { amount, code, count, date, id, instant, optionalText, text } from '../kernel/fields.ts'
import { settlingTenderInput, tenderInput } from '../payments/tender.schema.ts'
import { concessionReasonField } from './concession.schema.ts'
import { marketFields } from './market.schema.ts'

/** The largest group one command takes in: a house full of coaches. */
export const maxGroupRooms = 200

const roomCount = () => count(maxGroupRooms).refine((value) => value > 0, 'rooms_missing')

const blockedRooms = () =>
  z.array(
    z.strictObject({
      roomTypeId: id(),
      quantity: roomCount(),
      rate: amount(),
      adults: count(20).refine((value) => value > 0, 'adults_missing'),
      /** Included in the price, a day and room. */
      breakfasts: count(40).default(0),
    }),
  )

export const openGroupInput = z.strictObject({
  name: text(80),
  contact: optionalText(80),
  remarks: optionalText(500),
  ...marketFields,
  arrivalDate: date(),
  departureDate: date(),
  /** Rooms that nobody is named for by then are given back when the date has passed. */
  releaseDate: date(),
  concessionReasonCode: concessionReasonField(),
  rooms: blockedRooms().min(1).max(20),
})

export type OpenGroupInput = z.output<typeof openGroupInput>

/** The block as it shall be: other dates, rooms more and rooms less. */
export const changeGroupInput = z.strictObject({
  groupId: id(),
  arrivalDate: date(),
  departureDate: date(),
  releaseDate: date(),
  concessionReasonCode: concessionReasonField(),
  added: blockedRooms().max(20).default([]),
  /** Rooms that nobody is named for, given back. */
  removed: z
    .array(z.strictObject({ roomTypeId: id(), quantity: roomCount() }))
    .max(20)
    .default([]),
})

export type ChangeGroupInput = z.output<typeof changeGroupInput>

export const groupQuery = z.strictObject({ groupId: id() })

/** `at`: when the group left, where that is entered later; left out for now. */
export const groupLeavingQuery = groupQuery.extend({ at: instant().optional() })

export const writeRoomingListInput = z.strictObject({
  groupId: id(),
  rooms: z
    .array(
      z.strictObject({
        stayId: id(),
        /** Empty until the group says who it is. */
        guestName: optionalText(80),
        /** Null until a room is chosen; a room that is chosen is held from now on. */
        roomId: id().nullable().default(null),
      }),
    )
    .min(1)
    .max(maxGroupRooms),
})

export const checkInGroupInput = z.strictObject({
  groupId: id(),
  /** Who has come; empty for everybody who is still expected. */
  stayIds: z.array(id()).max(maxGroupRooms).default([]),
  /** The guests are told and go up although rooms are not made. */
  acceptDirtyRooms: z.boolean().default(false),
})

export const checkOutGroupInput = z.strictObject({
  groupId: id(),
  /** The version of the master folio that was on the screen. */
  folioVersion: count(1_000_000),
  /** What pays the master, money or a company's account; must come to exactly what it owes. */
  payments: z.array(settlingTenderInput).max(6).default([]),
  refunds: z.array(tenderInput).max(6).default([]),
  /** Slips of the group whose remainder goes back by another way than it came; each needs approval. */
  slipRefunds: z
    .array(z.strictObject({ slipId: id(), methodCode: code() }))
    .max(40)
    .default([]),
  /** Slips of the group whose paper the payer gave back. One that is not among them must have been declared lost. */
  slipsBack: z.array(id()).max(40).default([]),
  /** What rooms pay that stay beyond the house's hour: what its rule says, or nothing; null until it was asked. */
  lateCheckOut: z.enum(['by_rule', 'none']).nullable().default(null),
  /** Rooms that somebody still looks at are not waited for. */
  isInspectionWaived: z.boolean().default(false),
  /** What guests pay of their own before they leave with the group. */
  rooms: z
    .array(
      z.strictObject({
        stayId: id(),
        payments: z.array(settlingTenderInput).max(6).default([]),
        refunds: z.array(tenderInput).max(6).default([]),
      }),
    )
    .max(maxGroupRooms)
    .default([]),
})

export type CheckOutGroupInput = z.output<typeof checkOutGroupInput>

export const cancelGroupInput = z.strictObject({
  groupId: id(),
  reasonCode: z.enum(['guest_cancelled', 'no_answer', 'double', 'no_room', 'other']),
})

export const groupListQuery = z.strictObject({ isOver: z.boolean().default(false) })
