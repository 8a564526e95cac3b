import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useText } from '../../kernel/i18n.tsx'
import type { StayView } from '../stay.api.ts'
import classes from '../stay.module.css'

/** Where the guest slept before, at what price, and who let it be. */
export const RoomHistory = ({ stay }: { readonly stay: StayView }) => {
  const { inHouse: words } = useText()
  return (
    <ul className={classes['list']}>
      {stay.roomChanges.map((change) => {
        const { fromRoom, toRoom, fromRate, toRate, freeKind } = change
        const price = freeKind === null ? formatAmount(toRate) : words.rate.kinds[freeKind]
        return (
          <li key={change.id} className={classes['row']}>
            <span>
              {fromRoom === toRoom ? words.history.rate(toRoom) : words.history.moved(fromRoom, toRoom)}
              <span className={classes['detail']}>
                {change.businessDate} · {formatAmount(fromRate)} → {price} ·{' '}
                {wordFor(words.reasons, change.reasonCode)} · {change.changedBy}
                {change.approvedBy !== null && ` · ${words.history.approved(change.approvedBy)}`}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
