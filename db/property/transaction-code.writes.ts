import type { TransactionCodeInput } from '@jiaoban/shared/property/transaction-code.schema.ts'
import type { Tx } from '../kernel/tx.ts'

const toRow = (code: TransactionCodeInput) => ({
  department: code.department,
  name_zh: code.nameZh,
  name_en: code.nameEn,
  tax_basis_points: code.taxBasisPoints,
  service_basis_points: code.serviceBasisPoints,
  is_invoiceable: code.isInvoiceable ? (1 as const) : (0 as const),
  is_active: code.isActive ? (1 as const) : (0 as const),
  sort_order: code.sortOrder,
})

export const insertTransactionCode = async (tx: Tx, code: TransactionCodeInput): Promise<void> => {
  await tx
    .insertInto('transaction_code')
    .values({ code: code.code, ...toRow(code) })
    .execute()
}

export const updateTransactionCode = async (tx: Tx, code: TransactionCodeInput): Promise<void> => {
  await tx.updateTable('transaction_code').set(toRow(code)).where('code', '=', code.code).execute()
}
