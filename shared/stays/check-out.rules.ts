import type { BusinessDate } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { RoomNight } from '../rooms/room.types.ts'
import { type LateCheckOut, lateCheckOut } from './late-check-out.rules.ts'
import type { Property } from '../property/property.types.ts'

export interface DueAtLeaving {
  /** Nights the guest slept, or has taken, and nobody has charged. */
  readonly nights: readonly RoomNight[]
  readonly isDayUse: boolean
  readonly late: LateCheckOut
}

export interface LeavingStay {
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
  readonly rate: Money
  /** What the stay holds now. */
  readonly nights: readonly RoomNight[]
}

/** The nights that nobody has charged to a guest who leaves on a business date. */
export const nightsDue = (
  stay: Pick<LeavingStay, 'arrivalDate' | 'nights'>,
  businessDate: BusinessDate,
): RoomNight[] =>
  stay.nights.filter(
    (night) => night.chargeKind === null && (night.night < businessDate || night.night === stay.arrivalDate),
  )

/**
 * What is still to be charged when a guest leaves on a business date: every night before it, and the night of
 * arrival when they leave the day they came. Nights not slept are given back. The late check-out is what the
 * house rule proposes. Source: design.md, section 4.
 */
export const dueAtLeaving = (
  stay: LeavingStay,
  businessDate: BusinessDate,
  wall: { date: string; time: string },
  house: Pick<Property, 'checkOutTime' | 'halfDayUntil'>,
): DueAtLeaving => {
  const isDayUse = stay.arrivalDate === stay.departureDate
  const nights = nightsDue(stay, businessDate)
  const paid = [...stay.nights.filter((night) => night.chargeKind !== null), ...nights]
  const lastNight = isDayUse
    ? null
    : (paid
        .map((night) => night.night)
        .sort()
        .at(-1) ?? null)
  return { nights, isDayUse, late: lateCheckOut({ left: wall, lastNight, rate: stay.rate, house }) }
}

/** The late check-out the cashier chose, by the stay's rate. */
export const lateCharge = (rate: Money, kind: LateCheckOut['kind']): Money =>
  rate.times({ none: '0', half: '0.5', full: '1' }[kind])
