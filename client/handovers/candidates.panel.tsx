import {
  type CandidatePosting,
  differenceCandidates,
} from '@jiaoban/shared/closings/difference-candidates.rules.ts'
import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { recipes } from '@jiaoban/shared/ledger/recipe.rules.ts'
import { useQuery } from '@tanstack/react-query'
import type { PostingItem } from '../closings/postings.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import classes from './hand-over.module.css'

interface CandidatesProps {
  readonly line: ReportEquationLine
  readonly shiftId: number
}

/** What to look at first for a difference of money, under the line that shows it. */
export const Candidates = ({ line, shiftId }: CandidatesProps) => {
  const { closings } = useText()
  const say = useSayPosting()
  const candidates = useCandidates(line, shiftId)
  if (candidates.length === 0) return null
  return (
    <ul className={classes['candidates']} aria-label={closings.candidates.title}>
      {candidates.map((candidate) =>
        candidate.reason === 'transposed' ? (
          <li key="transposed">{closings.candidates.transposed}</li>
        ) : (
          <li key={candidate.posting.id}>{closings.candidates[candidate.reason](say(candidate.posting))}</li>
        ),
      )}
    </ul>
  )
}

interface Candidate extends CandidatePosting {
  readonly item: PostingItem
}

const useCandidates = (line: ReportEquationLine, shiftId: number) => {
  const { currency } = useShellStatus()
  const own = useQuery(trpc.closings.postings.queryOptions({ shiftId, label: line.label })).data ?? []
  const all = useQuery(trpc.closings.postings.queryOptions({ shiftId, label: 'tenders' })).data ?? []
  const ownIds = new Set(own.map(({ id }) => id))
  // Mistakes are looked for among what guests pay, which is of the hotel's currency.
  if (line.currency !== undefined) return []
  const difference = Money.of(line.right, currency).minus(Money.of(line.left, currency))
  return differenceCandidates<Candidate>(
    difference,
    all.filter(isOfGuest).map((item) => ({
      id: item.id,
      amount: Money.of(item.amount, currency),
      isOwn: ownIds.has(item.id),
      item,
    })),
  )
}

/** Floats and drops were counted when they moved; mistakes are made with guests. */
const isOfGuest = ({ kind }: PostingItem): boolean =>
  recipes[kind].family === 'settlement' || recipes[kind].family === 'deposit'

/** "收款 38.00 R000001 101": enough to find the paper. */
const useSayPosting = () => {
  const { postings } = useText()
  return ({ item }: Candidate): string =>
    [postings.kinds[item.kind], formatAmount(item.amount), item.documentNumber, item.roomNumber]
      .filter((part) => part !== null)
      .join(' ')
}
