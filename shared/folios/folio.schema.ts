import { z } from 'zod'
import { code, count, id, optionalText, positiveAmount } from '../kernel/fields.ts'

export const postChargeInput = z.strictObject({
  folioId: id(),
  code: code(),
  /** The whole amount of the line, tax included. */
  amount: positiveAmount(),
  quantity: count(999).refine((value) => value > 0, 'quantity_not_positive'),
  remark: optionalText(200),
})

export const reasonCodes = [
  'wrong_amount',
  'wrong_code',
  'wrong_room',
  'double',
  'guest_dispute',
  'other',
] as const

export const correctChargeInput = z.strictObject({
  folioLineId: id(),
  reasonCode: z.enum(reasonCodes),
  remark: optionalText(200),
})

export const stayFoliosQuery = z.strictObject({ stayId: id() })
