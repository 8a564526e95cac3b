import type { StayErrors } from '../../stays/stay.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { facts } from './facts.ts'

export const stayErrors: ErrorSentences<StayErrors> = {
  stay_not_reserved: ({ state }) =>
    `This reservation is ${wordFor(facts.stayStates, state)} now. Nothing was done. Reload and look again.`,
  stay_not_in_house: ({ state }) =>
    `This guest is ${wordFor(facts.stayStates, state)}, not in house. Nothing was done. Reload and look again.`,
  arrival_in_past: ({ arrivalDate, current }) =>
    `The arrival ${arrivalDate} is before the business date ${current}. Nothing was saved. Change the arrival.`,
  arrival_not_due: ({ arrivalDate, current }) =>
    `The guest is expected on ${arrivalDate}; the business date is ${current}. Nothing was marked. Wait for that date, or cancel the reservation.`,
  night_before_is_over: ({ until }) =>
    `The night before can be sold only after the roll and before ${until}. Nothing was done. Take the night before off and send again.`,
  departure_before_arrival: ({ arrivalDate, departureDate }) =>
    `The departure ${departureDate} is before the arrival ${arrivalDate}. Nothing was saved. Change the departure.`,
  departure_in_past: ({ departureDate, current }) =>
    `The departure ${departureDate} is before the business date ${current}. Nothing was changed. Choose the business date or a later one.`,
  departure_unchanged: ({ departureDate }) =>
    `The departure is ${departureDate} already. Nothing was changed. Choose another date.`,
  reservation_changed: () =>
    'Somebody else changed this reservation meanwhile. Nothing was saved. Reload, look, and change it again.',
  hourly_leaves_same_day: ({ departureDate }) =>
    `A room by the hour is left on the same day, not on ${departureDate}. Nothing was done. Take 0 nights, or no hourly room.`,
  stay_becomes_shorter: ({ departureDate }) =>
    `The new date is before the departure on ${departureDate}. Nothing was changed. Use early departure for it.`,
  departure_not_earlier: ({ departureDate }) =>
    `The new date is not before the departure on ${departureDate}. Nothing was changed. Extend the stay instead.`,
  already_in_room: ({ room }) =>
    `The guest is in room ${room} already. Nobody was moved. Choose another room.`,
  no_night_ahead: ({ departureDate }) =>
    `The guest leaves on ${departureDate}: no night from tonight on is open. Nothing was changed. Extend the stay first.`,
  upgrade_needs_approval: ({ room, rate }) =>
    `Room ${room} is listed at more, and the price stays ${rate}: a free upgrade. Nothing was done yet. A lead must approve.`,
  lower_rate_needs_approval: ({ from, to }) =>
    `The price falls from ${from} to ${to}. Nothing was done yet. A lead must approve.`,
  fee_waiver_needs_approval: ({ amount }) =>
    `To let ${amount} pass needs approval. Nothing was done yet. A lead must approve.`,
  not_so_many_cards_out: ({ out }) =>
    `The guest has only ${out} key cards. Nothing was recorded. Count them again.`,
  room_has_all_guests: ({ limit }) => `A room has at most ${limit} guests. Nobody was registered.`,
  guest_answers_for_stay: () =>
    'This guest answers for the stay and cannot leave it alone. Nothing was done. Check the room out.',
  stay_too_long: ({ nights, limit }) =>
    `A stay has at most ${limit} nights; this one has ${nights}. Nothing was saved. Check the departure.`,
  night_paid_after_departure: ({ night }) =>
    `The night of ${night} is charged already. The departure was not changed. Choose a date after it.`,
  guest_listed_twice: () =>
    'The same ID document is on this registration twice. Nobody was checked in. Remove one guest or correct the number.',
  deposit_still_held: ({ slip }) =>
    `Deposit slip ${slip} is not refunded yet. The reservation was not changed. Refund the deposit first.`,
  window_not_settled: ({ window }) =>
    `Folio window ${window} is not settled. The guest was not checked out. Settle it first, or move what is on it.`,
  inspection_already_requested: ({ room }) =>
    `Room ${room} is being inspected already; nobody was told again. Wait for the answer.`,
  inspection_not_answered: ({ room }) =>
    `The inspection of room ${room} is not answered yet. The check-out was not made. Wait for the answer, or let the guest go without it.`,
  inspection_not_open: () =>
    'This inspection was answered or called off already. Nothing was changed. Reload and look again.',
  skipper_owes_nothing: ({ balance, held }) =>
    `The deposits of ${held} cover the folio of ${balance}, so this is no skipper. No case was opened. Check the guest out.`,
  skipper_decided: () =>
    'It is decided already who stands in for this skipper. Nothing was changed. The debt is theirs now.',
  skipper_ended: () => 'This skipper case has ended. Nothing was done. Reload and look again.',
  recovery_above_debt: ({ left, amount }) =>
    `${amount} is more than the ${left} still owed. No money was taken. Change the amount.`,
  stand_in_not_active: ({ name }) =>
    `${name} no longer works here and cannot stand in. Nothing was changed. Choose somebody else.`,
  suspension_owes_nothing: ({ balance, held }) =>
    `The deposits of ${held} cover the ${balance} owed. The account was not left open. Check the guest out.`,
  suspension_due_in_past: ({ dueDate, current }) =>
    `${dueDate} is before the business date ${current}. The account was not left open. Change the date.`,
  account_not_suspended: () =>
    'This guest has no account left open. No money was taken. Reload and look again.',
  stay_not_checked_out: ({ state }) =>
    `This guest is ${wordFor(facts.stayStates, state)} and has not checked out. Nothing was done. Reload and look again.`,
  check_out_of_other_date: ({ checkedOutDate, current }) =>
    `This check-out was on ${checkedOutDate} and the business date is ${current}, so it cannot be undone. Post a late charge, or an allowance.`,
  window_in_credit: ({ window, credit }) =>
    `Folio ${window} has a credit of ${credit} and the guest is gone. No case was opened. Move the credit to the folio that owes first.`,
}
