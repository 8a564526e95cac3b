import { addDays, type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { mayReadGuestIds } from '@jiaoban/shared/stays/guest-record.rules.ts'
import { checkInInput } from '@jiaoban/shared/stays/stay.schema.ts'
import type { GuestDetails, IdKind } from '@jiaoban/shared/stays/stay.types.ts'
import type { TenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Session } from '../kernel/session.ts'
import { client, trpc } from '../kernel/trpc.ts'

export type FreeRoom = Awaited<ReturnType<typeof client.rooms.free.query>>[number]
export type CheckedIn = Awaited<ReturnType<typeof client.stays.checkIn.mutate>>

export interface GuestDraft {
  /** Tells the rows of the form apart. */
  readonly rowId: number
  readonly name: string
  readonly idKind: IdKind
  readonly idNumber: string
  readonly phone: string
  readonly nationality: string
}

/** Everything typed at check-in but the money. What is null follows what the screen proposes. */
export interface CheckInDraft {
  readonly guests: readonly GuestDraft[]
  /** 0 is day use. */
  readonly nights: number
  readonly roomId: number | null
  readonly rate: string | null
  readonly adults: number | null
  readonly children: number
  readonly breakfasts: number
  readonly plate: string
  readonly remarks: string
  readonly acceptDirtyRoom: boolean
}

export const homeNationality = 'CHN'

export const newGuest = (rowId: number, known: Partial<GuestDetails> = {}): GuestDraft => ({
  rowId,
  name: known.name ?? '',
  idKind: known.idKind || 'id_card',
  idNumber: known.idNumber ?? '',
  phone: known.phone ?? '',
  nationality: known.nationality || homeNationality,
})

const walkIn: CheckInDraft = {
  guests: [newGuest(1)],
  nights: 1,
  roomId: null,
  rate: null,
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
}

export interface CheckInStart {
  readonly draft: CheckInDraft
  /** What the guest reserved; null for a walk-in. */
  readonly reservation: Reservation | null
}

interface StartRequest {
  readonly stayId: number | undefined
  readonly roomId: number | undefined
  readonly businessDate: BusinessDate
  readonly role: Session['role']
}

/**
 * What the form begins with: nothing, or what was agreed when the guest reserved and what the house knows of
 * them. Asked once, as the reading of a guest's record is written down.
 */
export const checkInStartQuery = ({ stayId, roomId, businessDate, role }: StartRequest) =>
  queryOptions({
    queryKey: ['check-in', stayId ?? null, roomId ?? null, businessDate],
    staleTime: 'static',
    gcTime: 0,
    queryFn: async (): Promise<CheckInStart> => {
      if (stayId === undefined) return { draft: { ...walkIn, roomId: roomId ?? null }, reservation: null }
      const stay = await client.stays.byId.query({ stayId })
      const [caller] = stay.guests
      const isReadable = caller !== undefined && mayReadGuestIds(role)
      const known = isReadable ? await client.guests.byId.query({ guestId: caller.guestId }) : {}
      const draft: CheckInDraft = {
        ...walkIn,
        guests: [newGuest(1, { name: caller?.name ?? '', phone: caller?.phone ?? '', ...known })],
        nights: Math.max(0, daysBetween(businessDate, stay.departureDate)),
        roomId: roomId ?? stay.room?.roomId ?? null,
        rate: stay.rate,
        adults: stay.adults,
        children: stay.children,
        breakfasts: stay.breakfasts,
        plate: stay.plate,
        remarks: stay.remarks,
      }
      return {
        draft,
        reservation: { stayId, roomTypeId: stay.roomTypeId, guestName: stay.primaryGuestName },
      }
    },
  })

/** The rooms free for the nights, the clean ones first; those of the last answer until the next one is there. */
export const useFreeRooms = (businessDate: BusinessDate, nights: number, stayId: number | undefined) =>
  useQuery({
    ...trpc.rooms.free.queryOptions({
      arrivalDate: businessDate,
      departureDate: addDays(businessDate, nights),
      ...(stayId === undefined ? {} : { stayId }),
    }),
    placeholderData: keepPreviousData,
  })

/** The room to offer: a clean one, of the type that was reserved. */
export const proposedRoom = (
  rooms: readonly FreeRoom[],
  reservation: Reservation | null,
): FreeRoom | undefined => {
  const clean = rooms.filter(({ housekeepingState }) => housekeepingState === 'clean')
  const ofType = (list: readonly FreeRoom[]) =>
    list.find(({ roomTypeId }) => reservation === null || roomTypeId === reservation.roomTypeId)
  return ofType(clean) ?? ofType(rooms) ?? clean[0]
}

export const adultsOf = ({ adults, guests }: CheckInDraft): number => adults ?? guests.length

export interface CheckInFacts {
  readonly businessDate: BusinessDate
  readonly room: FreeRoom | undefined
  readonly rate: string
  readonly reservation: Reservation | null
  readonly tenders: readonly TenderInput[]
}

type Input = z.input<typeof checkInInput>

export type ReadCheckIn =
  | { readonly input: Input; readonly problem: null }
  /** `name` is the field's, `guests.0.idNumber`; `code` what is wrong with it. */
  | { readonly input: null; readonly problem: { readonly name: string; readonly code: string } }

/** The form as the command takes it, or the first thing that is missing, by the command's own schema. */
export const readCheckIn = (draft: CheckInDraft, facts: CheckInFacts): ReadCheckIn => {
  const { businessDate, room, rate, reservation, tenders } = facts
  if (room === undefined) return { input: null, problem: { name: 'roomId', code: 'invalid_type' } }
  const input: Input = {
    stayId: reservation?.stayId ?? null,
    roomId: room.roomId,
    guests: draft.guests.map(({ rowId: _, ...guest }) => guest),
    departureDate: addDays(businessDate, draft.nights),
    rate,
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
  if (issue === undefined) return { input, problem: null }
  const code = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code
  return { input: null, problem: { name: issue.path.join('.'), code } }
}
