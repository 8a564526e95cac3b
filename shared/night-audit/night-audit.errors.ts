import { errorsOf } from '../kernel/domain-error.ts'
import type { AuditStep } from './audit.types.ts'

export interface NightAuditErrors {
  /** The new date may not be later than the calendar on the wall. */
  roll_past_calendar: { next: string; calendar: string }
  roll_too_early: { from: string }
  handover_in_transit: { desk: string }
  /** A drawer is turned in the hands of its own cashier. */
  relief_before_roll: { shift: string }
  /** Turned at the last roll and not counted since. */
  shift_turned_uncounted: { shift: string }
  /** A lead is at it: it is sealed, or given back to its cashier, first. */
  shift_being_forced: { shift: string }
  due_outs_in_house: { rooms: string }
  /** In house without an open folio, or without a night to charge. */
  nights_not_chargeable: { rooms: string }
  /** Found, and nobody has signed that it may stay so. */
  audit_step_open: { step: AuditStep; findings: number }
  /** Something came, or went, since the screen showed it. */
  audit_step_changed: { step: AuditStep }
  audit_reason_required: { step: AuditStep }
}

export const nightAuditError = errorsOf<NightAuditErrors>()
