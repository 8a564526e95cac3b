import { z } from 'zod'
import {
  amount,
  code,
  date,
  id,
  optionalText,
  positiveAmount,
  printedNumber,
  text,
} from '../kernel/fields.ts'
import { tenderInput } from '../payments/tender.schema.ts'
import { voucherKinds } from './voucher.types.ts'

export const sellVoucherInput = z.strictObject({
  kind: z.enum(voucherKinds),
  /** What is printed on it, typed or scanned. */
  number: printedNumber(),
  expiresDate: date().nullable(),
  tenders: z.array(tenderInput).min(1).max(6),
})

export const refundVoucherInput = z.strictObject({
  number: printedNumber(),
  tender: tenderInput,
})

export const voucherQuery = z.strictObject({ number: printedNumber() })

export const promiseRefundInput = z.strictObject({
  folioId: id(),
  amount: positiveAmount(),
  /** How the money came, and its proof: the way it goes back. */
  methodCode: code(),
  paidReference: optionalText(64),
})

export const payPromiseInput = z.strictObject({
  promiseId: id(),
  methodCode: code(),
  /** Left empty, that of the payment counts. */
  refundReference: optionalText(64),
})

export const refundWaysQuery = z.strictObject({ folioId: id() })

export const recordAcquirerPayoutInput = z.strictObject({
  terminalId: id(),
  /** What reached the bank. */
  banked: positiveAmount(),
  fee: amount(),
  reference: text(64),
})
