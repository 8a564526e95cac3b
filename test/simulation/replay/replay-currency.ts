import type { Currency } from '@jiaoban/shared/kernel/currency.ts'

/** The bookings are of a hotel in Portugal. */
export const currency: Currency = 'EUR'
export const timeZone = 'Europe/Lisbon'
