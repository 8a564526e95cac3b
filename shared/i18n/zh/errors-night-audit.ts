import type { NightAuditErrors } from '../../night-audit/night-audit.errors.ts'
import { auditStepNames } from './night-audit-steps.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const nightAuditErrors: ErrorSentences<NightAuditErrors> = {
  roll_past_calendar: ({ next, calendar }) =>
    `今天是 ${calendar}，还不能转到 ${next}，营业日没有变。请过了零点再转。`,
  roll_too_early: ({ from }) => `${from} 以后才能转营业日，现在没有转。请到时再办。`,
  handover_in_transit: ({ desk }) => `${desk} 的备用金还没有人接收，不能转营业日。请先接班，或由交班人收回。`,
  relief_before_roll: ({ shift }) => `${shift} 班的钱箱还在替班，不能转营业日。请先收回钱箱。`,
  shift_turned_uncounted: ({ shift }) => `${shift} 班已跨过一次营业日，还没有清点，不能再转。请先清点交班。`,
  shift_being_forced: ({ shift }) => `${shift} 班正由领班代为交班，不能转营业日。请先办完，或归还给收银员。`,
  due_outs_in_house: ({ rooms }) => `${rooms} 房今天应退未退，不能转营业日。请先办退房或续住。`,
  nights_not_chargeable: ({ rooms }) =>
    `${rooms} 房的客人在住，但没有开着的账户或没有今晚的房晚，无法入房费，营业日没有转。请先在客单里开户或续住。`,
  audit_step_open: ({ step, findings }) =>
    `“${auditStepNames[step]}”还有 ${findings} 项没有人签看，营业日没有转。请先看过并签字。`,
  audit_step_changed: ({ step }) => `“${auditStepNames[step]}”在您看的时候变了，没有签。请再看一遍。`,
  audit_reason_required: ({ step }) => `“${auditStepNames[step]}”有未了事项，签字要说明理由，没有签。`,
}
