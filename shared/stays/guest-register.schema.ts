import { z } from 'zod'
import { date } from '../kernel/fields.ts'

export const registerKinds = ['arrivals', 'departures'] as const

export type RegisterKind = (typeof registerKinds)[number]

/** Who came or left from one business date until another, both included. */
export const guestRegisterQuery = z
  .strictObject({ kind: z.enum(registerKinds), from: date(), until: date() })
  .refine(({ from, until }) => from <= until, 'date_invalid')
