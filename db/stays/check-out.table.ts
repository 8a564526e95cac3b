import type { Fixed } from '../kernel/column.type.ts'

/** What a check-out changed beside money, so that it can be undone on its date. */
export interface CheckOutTable {
  seq: Fixed<number>
  stay_id: Fixed<number>
  planned_departure_date: Fixed<string>
}

export interface CheckOutNightTable {
  check_out_seq: Fixed<number>
  room_night_id: Fixed<number>
}

/** The same, as it is read and written. */
export interface CheckOut {
  readonly seq: number
  readonly stayId: number
  /** Until when the guest would have stayed. */
  readonly plannedDepartureDate: string
  /** The nights that were given back. */
  readonly roomNightIds: readonly number[]
}
