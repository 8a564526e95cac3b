import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface StayErrors {
  stay_not_reserved: { state: string }
  stay_not_in_house: { state: string }
  arrival_in_past: { arrivalDate: string; current: string }
  arrival_not_due: { arrivalDate: string; current: string }
  departure_before_arrival: { arrivalDate: string; departureDate: string }
  departure_in_past: { departureDate: string; current: string }
  departure_unchanged: { departureDate: string }
  stay_too_long: { nights: number; limit: number }
  /** A night after the new departure is paid already. */
  night_paid_after_departure: { night: string }
  /** The same ID document stands twice on one registration. */
  guest_listed_twice: None
  /** The reservation still has a deposit that must be refunded or moved first. */
  deposit_still_held: { slip: string }
  inspection_already_requested: { room: string }
  inspection_not_open: None
  /** Somebody is looking at the room, and the guest is about to leave. */
  inspection_not_answered: { room: string }
}

export const stayError = errorsOf<StayErrors>()
