import { errorsOf } from '../kernel/domain-error.ts'

export interface MarketErrors {
  /** There is no such segment, or it is given to nobody any more. */
  segment_unknown: { code: string }
  /** The company takes nothing on its account any more, so it sends no new guests either. */
  sender_inactive: Record<never, never>
  /** Nobody said which company shall pay. */
  share_needs_company: Record<never, never>
  /** The rooms of a group are paid by its master folio. */
  share_of_group: Record<never, never>
  /** Guests who did not come, or whose reservation was cancelled, bring no revenue. */
  market_of_ended: Record<never, never>
}

export const marketError = errorsOf<MarketErrors>()
