import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface VipErrors {
  vip_level_code_taken: { code: string }
  /** There is no such level, or it is given to nobody any more. */
  vip_level_unknown: { code: string }
  /** Only who is expected or in house has a level to set. */
  vip_stay_over: { state: string }
  preparation_not_due: { date: string }
  preparation_already_done: { by: string }
  preparation_not_done: None
}

export const vipError = errorsOf<VipErrors>()
