import { z } from 'zod'
import {
  amount,
  code,
  count,
  date,
  id,
  optionalText,
  positiveAmount,
  printedNumber,
  text,
} from '../kernel/fields.ts'
import { paymentCorrectionReasons, guestTenderInput } from '../payments/tender.schema.ts'

/** Somebody who pays for the guest, and gets back what is left. */
export const slipPayerInput = z.strictObject({ name: text(100), phone: optionalText(40) })

/** A further deposit of a guest in house: one slip a tender. */
export const takeDepositInput = z.strictObject({
  folioId: id(),
  /** Left out when the guest pays. */
  payer: slipPayerInput.optional(),
  tenders: z.array(guestTenderInput).min(1).max(6),
})

/** Why money of a slip is given back, moved or kept, or its paper is missing. */
export const refundReasons = ['guest_asked', 'shorter_stay', 'overpaid', 'not_arrived', 'other'] as const

/** Part of a slip, or all of it, while the guest stays or before they come. */
export const refundDepositInput = z.strictObject({
  slipId: id(),
  amount: positiveAmount(),
  /** Null for the way the money came. */
  methodCode: code().nullable().default(null),
  /** The guest's copy is on the desk; asked for when nothing is left on the slip. */
  isPaperBack: z.boolean(),
  reasonCode: z.enum(refundReasons),
  remark: optionalText(200),
})

/** How the money of a slip was really given: the amount is the slip's. */
export const correctDepositTenderInput = z.strictObject({
  slipId: id(),
  methodCode: code(),
  tendered: amount().optional(),
  reference: optionalText(64),
  reasonCode: z.enum(paymentCorrectionReasons),
})

export const lossReasons = ['lost_by_guest', 'torn', 'stolen', 'left_at_home', 'other'] as const

/** The guest has no slip to give back, and signs for it beside a lead. */
export const declareLostSlipInput = z.strictObject({
  slipId: id(),
  reasonCode: z.enum(lossReasons),
  remark: optionalText(200),
})

export const moveReasons = ['same_party', 'wrong_stay', 'group', 'new_booking', 'other'] as const

/** Money of a slip goes to another stay or to a group, on a slip of its own, or onto a slip that is there. */
export const moveDepositInput = z.strictObject({
  slipId: id(),
  amount: positiveAmount(),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stay'), stayId: id() }),
    z.strictObject({ kind: z.literal('group'), groupId: id() }),
    z.strictObject({ kind: z.literal('slip'), slipId: id() }),
  ]),
  isPaperBack: z.boolean(),
  reasonCode: z.enum(moveReasons),
  remark: optionalText(200),
})

/** Money of a slip pays a folio before it is settled: its own stay's, its group's, or that of somebody in the group. */
export const applyDepositInput = z.strictObject({
  slipId: id(),
  folioId: id(),
  amount: positiveAmount(),
  /** The payer's copy is on the desk; asked for when nothing is left on the slip. */
  isPaperBack: z.boolean(),
  remark: optionalText(200),
})

export const forfeitReasons = ['cancelled', 'no_show', 'damage', 'rules_broken', 'other'] as const

/** The house keeps money of a slip. */
export const forfeitDepositInput = z.strictObject({
  slipId: id(),
  amount: positiveAmount(),
  isPaperBack: z.boolean(),
  reasonCode: z.enum(forfeitReasons),
  remark: optionalText(200),
})

/** A deposit on a reservation. */
export const takeAdvanceDepositInput = z.strictObject({
  stayId: id(),
  payer: slipPayerInput.optional(),
  tenders: z.array(guestTenderInput).min(1).max(6),
})

export const keptParts = ['nothing', 'first_night', 'all'] as const

export const depositRuleInput = z.strictObject({
  freeDays: count(365),
  cancelledKeeps: z.enum(keptParts),
  noShowKeeps: z.enum(keptParts),
  taxCode: code(),
})

export const depositsAtEndQuery = z.strictObject({ stayId: id(), event: z.enum(['cancelled', 'no_show']) })

/** A hold on the guest's card: the terminal's code proves it, and it ends by itself. */
export const recordPreAuthorisationInput = z.strictObject({
  stayId: id(),
  methodCode: code(),
  amount: positiveAmount(),
  reference: printedNumber(),
  expiresDate: date(),
})

export const capturePreAuthorisationInput = z.strictObject({
  preAuthorisationId: id(),
  amount: positiveAmount(),
})

export const releasePreAuthorisationInput = z.strictObject({ preAuthorisationId: id() })

export const coverOfFolioQuery = z.strictObject({ folioId: id() })
