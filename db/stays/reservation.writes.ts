import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Market } from '@jiaoban/shared/stays/market.types.ts'
import type { ReservationChangeKind } from '@jiaoban/shared/stays/reservation.types.ts'
import type { StaySource } from '@jiaoban/shared/stays/stay.types.ts'
import type { Tx } from '../kernel/tx.ts'

export interface AgreedNight {
  readonly id: number
  readonly stayId: number
  readonly night: string
  readonly rate: Money
}

/** Retires what was agreed for a stay's nights before; it is kept, and no longer counts. */
export const retireAgreedNights = async (tx: Tx, stayId: number): Promise<void> => {
  await tx
    .updateTable('reserved_night')
    .set({ is_current: 0 })
    .where('stay_id', '=', stayId)
    .where('is_current', '=', 1)
    .execute()
}

/** SQLite takes 32,766 values a statement; a group of a hundred rooms has more nights than that. */
const rowsAtOnce = 2_000

export const insertAgreedNights = async (tx: Tx, nights: readonly AgreedNight[]): Promise<void> => {
  for (let from = 0; from < nights.length; from += rowsAtOnce) {
    const rows = nights.slice(from, from + rowsAtOnce).map((night) => ({
      id: night.id,
      stay_id: night.stayId,
      night: night.night,
      rate_minor: night.rate.toMinor(),
      currency: night.rate.currency,
      is_current: 1 as const,
    }))
    await tx.insertInto('reserved_night').values(rows).execute()
  }
}

export interface ReservationTerms {
  readonly source: StaySource
  readonly roomTypeId: number
  readonly roomId: number | null
  readonly arrivalDate: string
  readonly departureDate: string
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  readonly planCode?: string | null
  /** Left as it was where nothing is said. */
  readonly market?: Market
}

/** What a reservation says from now on, its prices apart: those stand by night. */
export const updateReservation = async (tx: Tx, stayId: number, terms: ReservationTerms): Promise<void> => {
  await tx
    .updateTable('stay')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      source: terms.source,
      room_type_id: terms.roomTypeId,
      room_id: terms.roomId,
      arrival_date: terms.arrivalDate,
      departure_date: terms.departureDate,
      adults: terms.adults,
      children: terms.children,
      breakfasts: terms.breakfasts,
      ...(terms.planCode === undefined ? {} : { plan_code: terms.planCode }),
      ...(terms.market === undefined
        ? {}
        : { segment_code: terms.market.segmentCode, company_id: terms.market.companyId }),
    }))
    .where('id', '=', stayId)
    .execute()
}

export interface NewReservationChange {
  readonly id: number
  readonly stayId: number
  readonly kind: ReservationChangeKind
  readonly reasonCode: string | null
  readonly at: string
  readonly by: number
  readonly businessDate: string
  readonly guestId: number | null
  readonly terms: ReservationTerms
  readonly total: Money
}

/** Keeps reservations as they stand after a change of them. */
export const insertReservationChanges = async (
  tx: Tx,
  changes: readonly NewReservationChange[],
): Promise<void> => {
  const rows = changes.map(({ terms, total, ...change }) => ({
    id: change.id,
    stay_id: change.stayId,
    kind: change.kind,
    reason_code: change.reasonCode,
    changed_at: change.at,
    changed_by: change.by,
    business_date: change.businessDate,
    source: terms.source,
    guest_id: change.guestId,
    arrival_date: terms.arrivalDate,
    departure_date: terms.departureDate,
    room_type_id: terms.roomTypeId,
    room_id: terms.roomId,
    adults: terms.adults,
    children: terms.children,
    breakfasts: terms.breakfasts,
    total_minor: total.toMinor(),
    currency: total.currency,
  }))
  await tx.insertInto('reservation_change').values(rows).execute()
}
