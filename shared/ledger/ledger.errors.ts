import { errorsOf } from '../kernel/domain-error.ts'

export interface LedgerErrors {
  /** A drawer, safe, bag or slip holds less than what should leave it. */
  account_below_zero: { control: string; available: string; asked: string }
  entry_not_found: Record<never, never>
  entry_already_reversed: Record<never, never>
  correction_other_date: { entryDate: string; current: string }
}

export const ledgerError = errorsOf<LedgerErrors>()
