import { z } from 'zod'
import { date } from '../kernel/fields.ts'
import { daysBetween } from '../kernel/dates.ts'
import { reservationStates } from './stay-list.types.ts'

const mostDays = 366

/** A list of one date, or the reservations that arrive from one date until another, both included. */
export const stayListQuery = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['inHouse', 'arrivals', 'departures']), date: date() }),
  z
    .strictObject({
      kind: z.literal('reservations'),
      from: date(),
      until: date(),
      /** Left out for all of them. */
      state: z.enum(reservationStates).optional(),
    })
    .refine(({ from, until }) => from <= until, 'date_invalid')
    .refine(({ from, until }) => daysBetween(from, until) < mostDays, 'date_invalid'),
])

export type StayListQuery = z.output<typeof stayListQuery>
