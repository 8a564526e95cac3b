import { errorsOf } from '../kernel/domain-error.ts'

export interface NightAuditErrors {
  /** The new date may not be later than the calendar on the wall. */
  roll_past_calendar: { next: string; calendar: string }
  roll_too_early: { from: string }
  handover_in_transit: { desk: string }
  /** Turned at the last roll and not counted since. */
  shift_turned_uncounted: { shift: string }
  due_outs_in_house: { rooms: string }
}

export const nightAuditError = errorsOf<NightAuditErrors>()
