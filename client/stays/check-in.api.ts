import { addDays, type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { isDoubtfulIdNumber } from '@jiaoban/shared/property/id-paper.rules.ts'
import { mayReadGuestIds } from '@jiaoban/shared/stays/guest-record.rules.ts'
import { isMade } from '@jiaoban/shared/rooms/room.types.ts'
import { maxNights } from '@jiaoban/shared/stays/stay.rules.ts'
import { checkInInput } from '@jiaoban/shared/stays/stay.schema.ts'
import type { IdKind } from '@jiaoban/shared/property/id-paper.types.ts'
import type { CompanyShare } from '@jiaoban/shared/stays/market.types.ts'
import type { GuestDetails, StaySource, StayState } from '@jiaoban/shared/stays/stay.types.ts'
import type { GuestTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { fromNights, type OwnRates, toNightRates } from './night-rates.api.ts'
import type { Session } from '../kernel/session.ts'
import { client, trpc } from '../kernel/trpc.ts'
import { reasonOf } from './reservation.api.ts'

export type FreeRoom = Awaited<ReturnType<typeof client.rooms.free.query>>[number]
export type CheckedIn = Awaited<ReturnType<typeof client.stays.checkIn.mutate>>

export interface GuestDraft {
  /** Tells the rows of the form apart. */
  readonly rowId: number
  readonly name: string
  readonly idKind: IdKind
  readonly idNumber: string
  /** Somebody looked again at a number whose check digit is wrong. */
  readonly isIdNumberSeen: boolean
  readonly phone: string
  readonly nationality: string
}

/** Everything typed at check-in but the money. What is null follows what the screen proposes. */
export interface CheckInDraft {
  readonly guests: readonly GuestDraft[]
  /** The guest came after the roll for the night before it, which is the first of the nights. */
  readonly isNightBefore: boolean
  /** By the hour; only for who leaves the same day. */
  readonly isHourly: boolean
  /** 0 is day use. */
  readonly nights: number
  readonly roomId: number | null
  readonly rate: string | null
  /** Prices of single nights, as they were agreed or typed. */
  readonly own: OwnRates
  /** Undefined while nobody chose: the segment follows where the guest comes from. */
  readonly segmentCode: string | null | undefined
  readonly companyId: number | null
  readonly companyPays: CompanyShare | null
  readonly planCode: string | null
  readonly concessionReasonCode: string | null
  readonly adults: number | null
  readonly children: number
  readonly breakfasts: number
  readonly plate: string
  readonly remarks: string
  readonly acceptDirtyRoom: boolean
}

export const homeNationality = 'CHN'

/** Why a card's number is asked about again, by its word in the list of problems. */
export const doubtfulIdNumber = 'id_number_doubtful'

/** A card whose number cannot be one, and nobody has said that it stands there like this. */
export const needsSecondLook = (guest: GuestDraft): boolean =>
  !guest.isIdNumberSeen && isDoubtfulIdNumber(guest)

/** A guest as the command takes them. */
export const toGuestInput = ({ rowId: _, isIdNumberSeen: __, ...guest }: GuestDraft) => guest

export const newGuest = (rowId: number, known: Partial<GuestDetails> = {}): GuestDraft => ({
  rowId,
  name: known.name ?? '',
  idKind: known.idKind || 'id_card',
  idNumber: known.idNumber ?? '',
  isIdNumberSeen: false,
  phone: known.phone ?? '',
  nationality: known.nationality || homeNationality,
})

const walkIn: CheckInDraft = {
  guests: [newGuest(1)],
  isNightBefore: false,
  isHourly: false,
  nights: 1,
  roomId: null,
  rate: null,
  own: {},
  segmentCode: undefined,
  companyId: null,
  companyPays: null,
  planCode: null,
  concessionReasonCode: null,
  adults: null,
  children: 0,
  breakfasts: 0,
  plate: '',
  remarks: '',
  acceptDirtyRoom: false,
}

export interface Reservation {
  readonly stayId: number
  readonly roomTypeId: number
  readonly guestName: string
  /** What slips of an advance deposit hold. */
  readonly held: readonly string[]
  /** `reserved`, unless somebody else was faster. */
  readonly state: StayState
  readonly source: StaySource
}

export interface CheckInStart {
  readonly draft: CheckInDraft
  /** What the guest reserved; null for a walk-in. */
  readonly reservation: Reservation | null
  /** The house's hour, while whoever arrives slept the night before; null at any other time. */
  readonly nightBeforeUntil: string | null
}

interface StartRequest {
  readonly stayId: number | undefined
  readonly roomId: number | undefined
  readonly businessDate: BusinessDate
  readonly role: Session['role']
  /** When the guest came, where that is entered later. */
  readonly at?: string | undefined
}

/**
 * What the form begins with: nothing, or what was agreed when the guest reserved and what the house knows of
 * them. Asked once, as the reading of a guest's record is written down.
 */
export const checkInStartQuery = ({ stayId, roomId, businessDate, role, at }: StartRequest) =>
  queryOptions({
    queryKey: ['check-in', stayId ?? null, roomId ?? null, businessDate, at ?? null],
    staleTime: 'static',
    gcTime: 0,
    queryFn: async (): Promise<CheckInStart> => {
      const { isNightBefore, nightUntil } = await client.stays.nightBefore.query({ at })
      const nightBeforeUntil = isNightBefore ? nightUntil : null
      if (stayId === undefined) {
        const draft = { ...walkIn, isNightBefore, roomId: roomId ?? null }
        return { draft, reservation: null, nightBeforeUntil }
      }
      const stay = await client.stays.byId.query({ stayId })
      const [caller] = stay.guests
      const isReadable = caller !== undefined && mayReadGuestIds(role)
      const known = isReadable ? await client.guests.byId.query({ guestId: caller.guestId }) : {}
      const draft: CheckInDraft = {
        ...walkIn,
        guests: [newGuest(1, { name: caller?.name ?? '', phone: caller?.phone ?? '', ...known })],
        isNightBefore,
        nights: nightsUntil(stay.departureDate, businessDate, isNightBefore),
        roomId: roomId ?? stay.room?.roomId ?? null,
        ...fromNights(stay.nights, stay.rate),
        segmentCode: stay.segmentCode,
        companyId: stay.companyId,
        planCode: stay.planCode,
        concessionReasonCode: reasonOf(stay),
        adults: stay.adults,
        children: stay.children,
        breakfasts: stay.breakfasts,
        plate: stay.plate,
        remarks: stay.remarks,
      }
      return {
        draft,
        nightBeforeUntil,
        reservation: {
          stayId,
          roomTypeId: stay.roomTypeId,
          guestName: stay.primaryGuestName,
          held: stay.slips.map(({ remaining }) => remaining),
          state: stay.state,
          source: stay.source,
        },
      }
    },
  })

/** The date the first night belongs to: the business date, or the one before it. */
export const arrivalOf = (isNightBefore: boolean, businessDate: BusinessDate): BusinessDate =>
  isNightBefore ? addDays(businessDate, -1) : businessDate

/** The nights until a departure: none is day use, and who slept the night before has one at least. */
export const nightsUntil = (
  departureDate: BusinessDate,
  businessDate: BusinessDate,
  isNightBefore: boolean,
): number =>
  Math.min(
    maxNights,
    Math.max(isNightBefore ? 1 : 0, daysBetween(arrivalOf(isNightBefore, businessDate), departureDate)),
  )

/** The rooms free for the nights, the clean ones first; those of the last answer until the next one is there. */
export const useFreeRooms = (arrivalDate: BusinessDate, nights: number, stayId: number | undefined) =>
  useQuery({
    ...trpc.rooms.free.queryOptions({
      arrivalDate,
      departureDate: addDays(arrivalDate, nights),
      ...(stayId === undefined ? {} : { stayId }),
    }),
    placeholderData: keepPreviousData,
  })

/** The room to offer: a clean one, of the type that was reserved. */
export const proposedRoom = (
  rooms: readonly FreeRoom[],
  reservation: Reservation | null,
): FreeRoom | undefined => {
  const clean = rooms.filter(({ housekeepingState }) => isMade(housekeepingState))
  const ofType = (list: readonly FreeRoom[]) =>
    list.find(({ roomTypeId }) => reservation === null || roomTypeId === reservation.roomTypeId)
  return ofType(clean) ?? ofType(rooms) ?? clean[0]
}

export const adultsOf = ({ adults, guests }: CheckInDraft): number => adults ?? guests.length

export interface CheckInFacts {
  readonly businessDate: BusinessDate
  readonly room: FreeRoom | undefined
  readonly rate: string
  readonly nights: readonly BusinessDate[]
  readonly reservation: Reservation | null
  readonly tenders: readonly GuestTenderInput[]
  readonly companyPays: CompanyShare
}

type Input = z.input<typeof checkInInput>

export type ReadCheckIn =
  | { readonly input: Input; readonly problem: null }
  /** `name` is the field's, `guests.0.idNumber`; `code` what is wrong with it. */
  | { readonly input: null; readonly problem: { readonly name: string; readonly code: string } }

/** The form as the command takes it, or the first thing that is missing, by the command's own schema. */
export const readCheckIn = (draft: CheckInDraft, facts: CheckInFacts): ReadCheckIn => {
  const { businessDate, room, rate, nights, reservation, tenders, companyPays } = facts
  if (room === undefined) return { input: null, problem: { name: 'roomId', code: 'invalid_type' } }
  const input: Input = {
    stayId: reservation?.stayId ?? null,
    roomId: room.roomId,
    guests: draft.guests.map(toGuestInput),
    departureDate: addDays(arrivalOf(draft.isNightBefore, businessDate), draft.nights),
    rate,
    nightRates: toNightRates(nights, rate, draft.own),
    segmentCode: draft.segmentCode,
    companyId: draft.companyId,
    companyPays,
    planCode: draft.planCode,
    concessionReasonCode: draft.concessionReasonCode,
    isNightBefore: draft.isNightBefore,
    isHourly: draft.isHourly && draft.nights === 0,
    adults: adultsOf(draft),
    children: draft.children,
    breakfasts: draft.breakfasts,
    plate: draft.plate,
    remarks: draft.remarks,
    acceptDirtyRoom: draft.acceptDirtyRoom,
    deposit: tenders.length === 0 ? null : { tenders: [...tenders] },
  }
  const parsed = checkInInput.safeParse(input)
  const issue = parsed.error?.issues[0]
  const doubtful = draft.guests.findIndex(needsSecondLook)
  if (issue === undefined && doubtful >= 0)
    return { input: null, problem: { name: `guests.${doubtful}.idNumber`, code: doubtfulIdNumber } }
  if (issue === undefined) return { input, problem: null }
  const code = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code
  return { input: null, problem: { name: issue.path.join('.'), code } }
}
