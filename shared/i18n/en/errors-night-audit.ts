import type { NightAuditErrors } from '../../night-audit/night-audit.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const nightAuditErrors: ErrorSentences<NightAuditErrors> = {
  roll_past_calendar: ({ next, calendar }) =>
    `Today is ${calendar}; the business date cannot become ${next} yet and was not changed. Roll after midnight.`,
  roll_too_early: ({ from }) =>
    `The business date can be rolled from ${from}. It was not changed. Come back then.`,
  handover_in_transit: ({ desk }) =>
    `The float of desk ${desk} is not accepted yet, so the date was not rolled. Accept it, or take it back.`,
  shift_turned_uncounted: ({ shift }) =>
    `Shift ${shift} was carried over a roll and not counted since, so the date was not rolled. Count it and hand it over.`,
  due_outs_in_house: ({ rooms }) =>
    `Guests due out are still in house (${rooms}), so the date was not rolled. Check them out or extend their stays.`,
}
