import type { StaySource } from '@jiaoban/shared/stays/stay.types.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'

/** What is posted for a booking: nothing, breakfast, half board, full board. */
export type MealPlan = 'none' | 'breakfast' | 'half_board' | 'full_board'

/** A booking as the replay understands it, every field one a hotel can work with. */
export interface Booking {
  /** Of the file; also the seed of everything the replay invents about the booking. */
  readonly line: number
  readonly outcome: 'stayed' | 'cancelled' | 'no_show'
  readonly source: StaySource
  /** The market segment, by the hotel's code for it. */
  readonly segmentCode: string
  /** Who is trusted to pay at the end, and leaves no deposit. */
  readonly isOnAccount: boolean
  /** The agency or company of the booking; it pays when the booking is on account. */
  readonly payer: { readonly kind: 'company' | 'agency'; readonly name: string } | null
  /** What was paid in advance, and whether it is kept when nobody comes. */
  readonly advance: 'none' | 'refundable' | 'non_refundable'
  /** Several rooms booked together: blocked from the day of the booking. */
  readonly isBlock: boolean
  /** The first line of the group whose rooms are blocked together; null for a booking by itself. */
  readonly block: number | null
  /** How often it was changed before the guests came. */
  readonly changes: number
  readonly bookedDate: BusinessDate
  readonly arrivalDate: BusinessDate
  /** The day it was cancelled or missed; never after the arrival. */
  readonly endedDate: BusinessDate
  /** Arrival and nights; the arrival itself for day use. */
  readonly departureDate: BusinessDate
  readonly nights: number
  readonly adults: number
  readonly children: number
  readonly cars: number
  /** ISO 3166-1 alpha-3, or ZZZ, which CLDR uses for an unknown country. */
  readonly nationality: string
  readonly isRepeated: boolean
  readonly meal: MealPlan
  readonly reservedType: string
  readonly assignedType: string
  /** Of a night, never below zero. */
  readonly rate: Money
}
