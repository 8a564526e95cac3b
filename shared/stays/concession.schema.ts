import { z } from 'zod'
import { code, date, id, text } from '../kernel/fields.ts'

export const setConcessionReasonInput = z.strictObject({
  code: code(),
  name: z.strictObject({ zh: text(40), en: text(40) }),
  /** Offered when a price is agreed. */
  isActive: z.boolean().default(true),
})

/** Why a price is agreed below the list; not needed where none is. */
export const concessionReasonField = () => code().nullable().default(null)

export const listPricesQuery = z.strictObject({
  planCode: code().nullable(),
  roomTypeId: id(),
  arrivalDate: date(),
  departureDate: date(),
})

export const concessionReportQuery = z.strictObject({ from: date(), until: date() })
