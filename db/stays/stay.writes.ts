import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Market } from '@jiaoban/shared/stays/market.types.ts'
import type { StaySource } from '@jiaoban/shared/stays/stay.types.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewStay extends Market {
  readonly id: number
  readonly source: StaySource
  readonly roomTypeId: number
  readonly roomId: number | null
  readonly arrivalDate: string
  readonly departureDate: string
  readonly rate: Money
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  /** The journal row of the reservation; null for a walk-in. */
  readonly reservedSeq: number | null
  readonly groupId?: number | null
  readonly planCode?: string | null
}

/** Writes a stay as reserved; a walk-in is checked in by the same command. */
export const insertStay = (tx: Tx, stay: NewStay): Promise<void> => insertStays(tx, [stay])

/** The rooms of a group are reserved at once. */
export const insertStays = async (tx: Tx, stays: readonly NewStay[]): Promise<void> => {
  await tx.insertInto('stay').values(stays.map(toNewRow)).execute()
}

const toNewRow = (stay: NewStay) => ({
  id: stay.id,
  state: 'reserved' as const,
  source: stay.source,
  room_type_id: stay.roomTypeId,
  room_id: stay.roomId,
  arrival_date: stay.arrivalDate,
  departure_date: stay.departureDate,
  rate_minor: stay.rate.toMinor(),
  currency: stay.rate.currency,
  is_hourly: 0 as const,
  adults: stay.adults,
  children: stay.children,
  breakfasts: stay.breakfasts,
  version: 1,
  reserved_seq: stay.reservedSeq,
  group_id: stay.groupId ?? null,
  plan_code: stay.planCode ?? null,
  segment_code: stay.segmentCode,
  company_id: stay.companyId,
  checked_in_at: null,
  checked_in_date: null,
  checked_out_at: null,
  checked_out_date: null,
})

const stayUpdate = (tx: Tx, stayId: number) =>
  tx
    .updateTable('stay')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', stayId)

export interface Arrival {
  /** Left as it was reserved where nothing is said. */
  readonly planCode?: string | null
  readonly roomId: number
  readonly arrivalDate: string
  readonly departureDate: string
  readonly isHourly: boolean
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  readonly at: string
  readonly businessDate: string
}

export const markCheckedIn = async (tx: Tx, stayId: number, arrival: Arrival): Promise<void> => {
  await stayUpdate(tx, stayId)
    .set({
      state: 'in_house',
      ...(arrival.planCode === undefined ? {} : { plan_code: arrival.planCode }),
      room_id: arrival.roomId,
      arrival_date: arrival.arrivalDate,
      departure_date: arrival.departureDate,
      is_hourly: arrival.isHourly ? 1 : 0,
      adults: arrival.adults,
      children: arrival.children,
      breakfasts: arrival.breakfasts,
      checked_in_at: arrival.at,
      checked_in_date: arrival.businessDate,
    })
    .execute()
}

/** The guest has left; the departure date becomes the day on which it happened. */
export const markCheckedOut = async (
  tx: Tx,
  stayId: number,
  leaving: { at: string; businessDate: string },
): Promise<void> => {
  await stayUpdate(tx, stayId)
    .set({
      state: 'checked_out',
      departure_date: leaving.businessDate,
      checked_out_at: leaving.at,
      checked_out_date: leaving.businessDate,
    })
    .execute()
}

/** The check-out is taken back: the guest is in house until when they would have stayed. */
export const markCheckOutUndone = async (tx: Tx, stayId: number, departureDate: string): Promise<void> => {
  await stayUpdate(tx, stayId)
    .set({
      state: 'in_house',
      departure_date: departureDate,
      checked_out_at: null,
      checked_out_date: null,
    })
    .execute()
}

/** The guest left without paying; nobody saw when. */
export const markSkipped = async (tx: Tx, stayId: number, businessDate: string): Promise<void> => {
  await stayUpdate(tx, stayId).set({ state: 'skipped', departure_date: businessDate }).execute()
}

/** Ends a reservation nobody came for. */
export const markNotArrived = async (
  tx: Tx,
  stayId: number,
  state: 'cancelled' | 'no_show',
): Promise<void> => {
  await stayUpdate(tx, stayId).set({ state }).execute()
}

export const setDepartureDate = async (tx: Tx, stayId: number, departureDate: string): Promise<void> => {
  await stayUpdate(tx, stayId).set({ departure_date: departureDate }).execute()
}

/** The guest has moved to another room. */
export const setRoomOfStay = async (tx: Tx, stayId: number, roomId: number): Promise<void> => {
  await stayUpdate(tx, stayId).set({ room_id: roomId }).execute()
}

/** What the desk noted beside a stay. Personal, so it stands apart and can be blanked. */
export const upsertStayNote = async (
  tx: Tx,
  stayId: number,
  note: { plate: string; remarks: string; searchText: string },
): Promise<void> => {
  const row = { plate: note.plate, remarks: note.remarks, search_text: note.searchText }
  await tx
    .insertInto('stay_note')
    .values({ stay_id: stayId, ...row })
    .onConflict((conflict) => conflict.column('stay_id').doUpdateSet(row))
    .execute()
}
