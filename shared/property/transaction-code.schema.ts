import { z } from 'zod'
import { code, count, text } from '../kernel/fields.ts'
import { departments } from './property.types.ts'

const basisPoints = () => count(10_000)

/** What guests are charged for, as the administrator writes it. The code itself never changes. */
export const transactionCodeInput = z.strictObject({
  code: code(),
  department: z.enum(departments),
  nameZh: text(40),
  nameEn: text(40),
  taxBasisPoints: basisPoints(),
  serviceBasisPoints: basisPoints(),
  isInvoiceable: z.boolean(),
  isActive: z.boolean(),
  /** Its place in the list of the desk. */
  sortOrder: count(9_999),
})

export type TransactionCodeInput = z.output<typeof transactionCodeInput>
