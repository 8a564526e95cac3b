import { z } from 'zod'
import { code, count, id, optionalText, positiveAmount, text } from '../kernel/fields.ts'
import { departments } from '../property/property.types.ts'

export const postChargeInput = z.strictObject({
  folioId: id(),
  code: code(),
  /** The whole amount of the line, tax included. */
  amount: positiveAmount(),
  quantity: count(999).refine((value) => value > 0, 'quantity_not_positive'),
  remark: optionalText(200),
  /** False when the cashier chose the window: no rule then leads elsewhere. */
  isRouted: z.boolean().default(true),
})

export const openFolioWindowInput = z.strictObject({
  stayId: id(),
  payer: z.enum(['guest', 'company']),
  payerName: text(100),
})

const routingRule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('department'), value: z.enum(departments), folioId: id() }),
  z.strictObject({ by: z.literal('code'), value: code(), folioId: id() }),
])

export type RoutingRuleInput = z.output<typeof routingRule>

/** All rules of the stay: those it had are replaced. */
export const changeRoutingInput = z.strictObject({ stayId: id(), rules: z.array(routingRule).max(60) })

const transfer = { fromFolioId: id(), toFolioId: id(), remark: optionalText(200) }

export const transferLinesInput = z.strictObject({
  ...transfer,
  /** Whole lines, or the part of each that moves. */
  moves: z
    .array(z.strictObject({ folioLineId: id(), amount: positiveAmount().optional() }))
    .min(1)
    .max(200)
    .refine((moves) => new Set(moves.map((move) => move.folioLineId)).size === moves.length, 'line_twice'),
})

/** Everything of one folio goes to another. */
export const mergeFolioInput = z.strictObject(transfer)

export const exemptionReasonCodes = ['diplomatic', 'international_organisation', 'other'] as const

export const exemptFolioInput = z.strictObject({
  folioId: id(),
  /** Null where the payer is taxed again. */
  exemption: z
    .strictObject({ reasonCode: z.enum(exemptionReasonCodes), certificateNumber: text(60) })
    .nullable(),
})

export const openHouseAccountInput = z.strictObject({ accountName: text(100) })

export const folioQuery = z.strictObject({ folioId: id() })

export const postTipInput = z.strictObject({
  folioId: id(),
  /** Who gets it. */
  staffId: id(),
  amount: positiveAmount(),
  remark: optionalText(120),
})

export const allowanceReasonCodes = [
  'service_failure',
  'guest_complaint',
  'price_difference',
  'promotion',
  'goodwill',
  'other',
] as const

export const postAllowanceInput = z.strictObject({
  folioLineId: id(),
  amount: positiveAmount(),
  reasonCode: z.enum(allowanceReasonCodes),
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
