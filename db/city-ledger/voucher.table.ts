import type { VoucherKind, VoucherUseKind } from '@jiaoban/shared/city-ledger/voucher.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

export interface VoucherTable {
  id: Fixed<number>
  kind: Fixed<VoucherKind>
  number: Fixed<string>
  document_id: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  sold_date: Fixed<string>
  expires_date: Fixed<string | null>
  journal_seq: Fixed<number>
}

/** A voucher that still holds something. */
export interface OpenVoucherTable {
  voucher_id: Fixed<number>
}

/** What left a voucher, with what it held after it. */
export interface VoucherUseTable {
  id: Fixed<number>
  voucher_id: Fixed<number>
  kind: Fixed<VoucherUseKind>
  document_id: Fixed<number>
  amount_minor: Fixed<number>
  left_minor: Fixed<number>
  currency: Fixed<string>
  business_date: Fixed<string>
  journal_seq: Fixed<number>
}
