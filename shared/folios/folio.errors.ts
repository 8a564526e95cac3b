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
  too_many_windows: { limit: number }
  /** A rule of one stay cannot lead to the window of another. */
  window_of_other_stay: None
  routed_twice: { what: string }
  /** Corrections, payments and what was moved away stay where they are. */
  line_not_movable: None
  move_above_remaining: { left: string; asked: string }
  same_folio: None
  nothing_to_move: None
  /** Something was moved away or allowed on it: that must be taken back first. */
  line_partly_gone: { left: string }
  line_not_reducible: None
  allowance_above_remaining: { left: string; asked: string }
  not_a_house_account: None
  folio_not_settled: { balance: string; unbilled: string }
  correction_not_of_today: { lineDate: string; current: string }
}

export const folioError = errorsOf<FolioErrors>()
