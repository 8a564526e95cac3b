import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface FolioErrors {
  folio_not_found: None
  folio_closed: None
  /** Somebody else posted to the folio after the screen was read. */
  folio_changed: None
  transaction_code_unknown: { code: string }
  charge_line_not_found: None
  charge_already_corrected: None
  /** A room night is charged once; its price is lowered by an allowance, not taken back. */
  night_charge_stays: { night: string }
  charge_on_bill: { bill: string }
  correction_not_of_today: { lineDate: string; current: string }
}

export const folioError = errorsOf<FolioErrors>()
