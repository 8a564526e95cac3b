import type { Money } from '../kernel/money.ts'

/** A posting that could explain a difference. */
export interface CandidatePosting {
  readonly id: number
  readonly amount: Money
  /** Whether it stands in the ledger that differs; else it is of another tender. */
  readonly isOwn: boolean
}

/** Why the counted figure may differ: most often a posting done twice, left out, swapped or by another tender. */
export type DifferenceCandidate<Posting extends CandidatePosting> =
  | { readonly reason: 'same' | 'half' | 'otherTender'; readonly posting: Posting }
  | { readonly reason: 'transposed' }

/** More would be no help at three in the morning. */
const mostCandidates = 4

/**
 * What to look at first for a difference: a posting of that amount, one of half of it (in and out swapped),
 * one of that amount by another tender, two digits swapped (divisible by 9). Source: design.md, section 6.
 */
export const differenceCandidates = <Posting extends CandidatePosting>(
  difference: Money,
  postings: readonly Posting[],
): DifferenceCandidate<Posting>[] => {
  const wanted = difference.abs()
  if (wanted.isZero) return []
  const own = postings.filter(({ isOwn }) => isOwn)
  const others = postings.filter(({ isOwn }) => !isOwn)
  const found: DifferenceCandidate<Posting>[] = [
    ...own
      .filter(({ amount }) => amount.equals(wanted))
      .map((posting) => ({ reason: 'same' as const, posting })),
    ...own
      .filter(({ amount }) => amount.times(2).equals(wanted))
      .map((posting) => ({ reason: 'half' as const, posting })),
    ...others
      .filter(({ amount }) => amount.equals(wanted))
      .map((posting) => ({ reason: 'otherTender' as const, posting })),
    ...(wanted.dividedBy(9).times(9).equals(wanted) ? [{ reason: 'transposed' as const }] : []),
  ]
  return found.slice(0, mostCandidates)
}
