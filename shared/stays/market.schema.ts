import { z } from 'zod'
import { code, id, text } from '../kernel/fields.ts'

export const setMarketSegmentInput = z.strictObject({
  code: code(),
  name: z.strictObject({ zh: text(40), en: text(40) }),
  /** Offered at a reservation and a check-in. */
  isActive: z.boolean().default(true),
})

/**
 * Where the guest comes from. What is left out is proposed for a new stay (the segment by its source, no company) and
 * stays as it was for one that is there; null says that nobody knows.
 */
export const marketFields = {
  segmentCode: code().nullable().optional(),
  companyId: id().nullable().optional(),
}

export const setStayMarketInput = z.strictObject({
  stayId: id(),
  segmentCode: code().nullable(),
  companyId: id().nullable(),
})

export const setGroupMarketInput = z.strictObject({
  groupId: id(),
  segmentCode: code().nullable(),
  companyId: id().nullable(),
})
