import type { MarketErrors } from '../../stays/market.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const marketErrors: ErrorSentences<MarketErrors> = {
  segment_unknown: ({ code }) => `客源市场 ${code} 不能用，没有保存。请选另一个客源市场。`,
  sender_inactive: () => '这个单位已停用，没有保存。请选另一个单位，或不选单位。',
  share_needs_company: () => '没有选单位，不能由单位付款，没有保存。请先选单位。',
  share_of_group: () => '团队的房费由团队主账付，没有保存。请把“单位付款”改为“不付”。',
  market_of_ended: () => '预订已取消或未到店，没有收入，客源没有改。',
}
