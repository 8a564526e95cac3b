import type { NightAuditErrors } from '../../night-audit/night-audit.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const nightAuditErrors: ErrorSentences<NightAuditErrors> = {
  roll_past_calendar: ({ next, calendar }) =>
    `今天是 ${calendar}，还不能转到 ${next}，营业日没有变。请过了零点再转。`,
  roll_too_early: ({ from }) => `${from} 以后才能转营业日，现在没有转。请到时再办。`,
  handover_in_transit: ({ desk }) => `${desk} 的备用金还没有人接收，不能转营业日。请先接班，或由交班人收回。`,
  shift_turned_uncounted: ({ shift }) => `${shift} 班已跨过一次营业日，还没有清点，不能再转。请先清点交班。`,
  due_outs_in_house: ({ rooms }) => `${rooms} 房今天应退未退，不能转营业日。请先办退房或续住。`,
}
