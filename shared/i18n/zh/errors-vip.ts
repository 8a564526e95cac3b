import type { VipErrors } from '../../stays/vip.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const vipErrors: ErrorSentences<VipErrors> = {
  vip_level_code_taken: ({ code }) => `贵宾级别 ${code} 已经有了，没有保存。请换一个代码。`,
  vip_level_unknown: ({ code }) => `没有启用的贵宾级别 ${code}，没有保存。请换一个级别。`,
  vip_stay_over: () => '客人已离店或预订已结束，级别没有改。只能改预订和在住客人的级别。',
  preparation_not_due: ({ date }) => `${date} 没有这项准备，没有勾选。请刷新名单。`,
  preparation_already_done: ({ by }) => `这一项已由 ${by} 备好，没有再勾。`,
  preparation_not_done: () => '这一项还没有勾选，没有撤回。请刷新名单。',
}
