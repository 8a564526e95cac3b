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
  departure_before_arrival: ({ arrivalDate, departureDate }) =>
    `The departure ${departureDate} is before the arrival ${arrivalDate}. Nothing was saved. Change the departure.`,
  departure_in_past: ({ departureDate, current }) =>
    `The departure ${departureDate} is before the business date ${current}. Nothing was changed. Choose the business date or a later one.`,
  departure_unchanged: ({ departureDate }) =>
    `The departure is ${departureDate} already. Nothing was changed. Choose another date.`,
  stay_too_long: ({ nights, limit }) =>
    `A stay has at most ${limit} nights; this one has ${nights}. Nothing was saved. Check the departure.`,
  night_paid_after_departure: ({ night }) =>
    `The night of ${night} is charged already. The departure was not changed. Choose a date after it.`,
  guest_listed_twice: () =>
    'The same ID document is on this registration twice. Nobody was checked in. Remove one guest or correct the number.',
  deposit_still_held: ({ slip }) =>
    `Deposit slip ${slip} is not refunded yet. The reservation was not changed. Refund the deposit first.`,
  inspection_already_requested: ({ room }) =>
    `Room ${room} is being inspected already; nobody was told again. Wait for the answer.`,
  inspection_not_answered: ({ room }) =>
    `The inspection of room ${room} is not answered yet. The check-out was not made. Wait for the answer, or let the guest go without it.`,
  inspection_not_open: () =>
    'This inspection was answered or called off already. Nothing was changed. Reload and look again.',
}
