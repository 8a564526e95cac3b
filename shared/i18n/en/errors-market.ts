import type { MarketErrors } from '../../stays/market.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const marketErrors: ErrorSentences<MarketErrors> = {
  segment_unknown: ({ code }) =>
    `Market segment ${code} is not in use. Nothing was saved. Choose another segment.`,
  sender_inactive: () =>
    'This company is not in use any more. Nothing was saved. Choose another company, or none.',
  share_needs_company: () =>
    'No company is chosen that could pay. Nothing was saved. Choose the company first.',
  share_of_group: () =>
    'The master folio of the group pays for its rooms. Nothing was saved. Let the company pay nothing.',
  market_of_ended: () =>
    'The reservation was cancelled, or nobody came: it brings no revenue. The market was not changed.',
}
