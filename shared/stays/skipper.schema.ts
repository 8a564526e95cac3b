import { z } from 'zod'
import { count, id, optionalText } from '../kernel/fields.ts'
import { tenderInput } from '../payments/tender.schema.ts'
import { contactChannels, contactOutcomes } from './skipper.types.ts'

export const declareSkipperInput = z.strictObject({
  stayId: id(),
  /** The version of the folio on the screen: a charge that came since changes the debt. */
  folioVersion: count(1_000_000),
  /** How it was found out. */
  remark: optionalText(500),
})

export const assignSkipperInput = z.strictObject({ caseId: id(), staffId: id() })

export const recoverSkipperInput = z.strictObject({
  caseId: id(),
  tenders: z.array(tenderInput).min(1).max(6),
})

export const writeOffSkipperInput = z.strictObject({ caseId: id() })

export const recordSkipperContactInput = z.strictObject({
  caseId: id(),
  channel: z.enum(contactChannels),
  outcome: z.enum(contactOutcomes),
  remark: optionalText(500),
})

export const skipperQuery = z.strictObject({ caseId: id() })

export const skippersQuery = z.strictObject({ isEnded: z.boolean().default(false) })
