import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface StayErrors {
  stay_not_reserved: { state: string }
  stay_not_in_house: { state: string }
  arrival_in_past: { arrivalDate: string; current: string }
  arrival_not_due: { arrivalDate: string; current: string }
  /** Nobody sleeps the night before any more: the house's hour has passed, or the date is another. */
  night_before_is_over: { until: string }
  departure_before_arrival: { arrivalDate: string; departureDate: string }
  departure_in_past: { departureDate: string; current: string }
  departure_unchanged: { departureDate: string }
  /** Somebody else changed the reservation meanwhile. */
  reservation_changed: { version: number }
  /** Leaving earlier is another command: it may cost something. */
  hourly_leaves_same_day: { departureDate: string }
  stay_becomes_shorter: { departureDate: string }
  departure_not_earlier: { departureDate: string }
  already_in_room: { room: string }
  /** Every night of the stay is charged, or the guest leaves today. */
  no_night_ahead: { departureDate: string }
  upgrade_needs_approval: { room: string; rate: string }
  lower_rate_needs_approval: { from: string; to: string }
  fee_waiver_needs_approval: { amount: string }
  not_so_many_cards_out: { out: number }
  room_has_all_guests: { limit: number }
  guest_answers_for_stay: None
  stay_too_long: { nights: number; limit: number }
  /** A night after the new departure is paid already. */
  night_paid_after_departure: { night: string }
  /** The same ID document stands twice on one registration. */
  guest_listed_twice: None
  /** The reservation still has a deposit that must be refunded or moved first. */
  deposit_still_held: { slip: string }
  /** A window of another payer still has entries that nobody settled. */
  window_not_settled: { window: number }
  inspection_already_requested: { room: string }
  inspection_not_open: None
  /** Somebody is looking at the room, and the guest is about to leave. */
  inspection_not_answered: { room: string }
  /** Nothing is owed that the deposits do not cover: the guest checks out. */
  suspension_owes_nothing: { balance: string; held: string }
  suspension_due_in_past: { dueDate: string; current: string }
  account_not_suspended: None
  stay_not_checked_out: { state: string }
  check_out_of_other_date: { checkedOutDate: string; current: string }
  /** Nobody is there to whom a credit could go back. */
  window_in_credit: { window: number; credit: string }
  /** The slips cover everything: the guest only did not say goodbye. */
  skipper_owes_nothing: { balance: string; held: string }
  /** Who stands in for the debt is decided already. */
  skipper_decided: None
  skipper_ended: None
  recovery_above_debt: { left: string; amount: string }
  /** Who left the house cannot be made to stand in. */
  stand_in_not_active: { name: string }
}

export const stayError = errorsOf<StayErrors>()
