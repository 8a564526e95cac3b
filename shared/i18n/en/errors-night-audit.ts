import type { NightAuditErrors } from '../../night-audit/night-audit.errors.ts'
import { auditStepNames } from './night-audit-steps.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const nightAuditErrors: ErrorSentences<NightAuditErrors> = {
  roll_past_calendar: ({ next, calendar }) =>
    `Today is ${calendar}; the business date cannot become ${next} yet and was not changed. Roll after midnight.`,
  roll_too_early: ({ from }) =>
    `The business date can be rolled from ${from}. It was not changed. Come back then.`,
  handover_in_transit: ({ desk }) =>
    `The float of desk ${desk} is not accepted yet, so the date was not rolled. Accept it, or take it back.`,
  relief_before_roll: ({ shift }) =>
    `The drawer of shift ${shift} is still in relief, so the date was not rolled. Take the drawer back first.`,
  shift_turned_uncounted: ({ shift }) =>
    `Shift ${shift} was carried over a roll and not counted since, so the date was not rolled. Count it and hand it over.`,
  shift_being_forced: ({ shift }) =>
    `A lead is closing shift ${shift}, so the date was not rolled. Finish it, or give it back to its cashier.`,
  due_outs_in_house: ({ rooms }) =>
    `Guests due out are still in house (${rooms}), so the date was not rolled. Check them out or extend their stays.`,
  nights_not_chargeable: ({ rooms }) =>
    `Guests in ${rooms} cannot be charged: no open account, or no night held. The date was not rolled. Open a window or extend the stay.`,
  audit_step_open: ({ step, findings }) =>
    `“${auditStepNames[step]}” has ${findings} findings nobody has signed, so the date was not rolled. Look at them and sign.`,
  audit_step_changed: ({ step }) =>
    `“${auditStepNames[step]}” changed while you looked at it and was not signed. Look again.`,
  audit_reason_required: ({ step }) =>
    `“${auditStepNames[step]}” has findings; signing them needs a reason. It was not signed.`,
}
