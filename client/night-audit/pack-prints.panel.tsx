import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { NightPackView } from './night-audit.api.ts'
import classes from './night-audit.module.css'

/** The copies of a pack that were printed: which, when, by whom. */
export const PackPrints = ({ view: { prints, names } }: { readonly view: NightPackView }) => {
  const { nightAudit, papers } = useText()
  const { timeZone } = useShellStatus()
  const words = nightAudit.pack
  return (
    <section aria-label={words.prints} className={classes['prints']}>
      {prints.length === 0 ? (
        <p className={classes['missing']}>{words.unprinted}</p>
      ) : (
        <ol>
          {prints.map(({ copyNumber, printedAt, printedBy }) => (
            <li key={copyNumber}>
              <span>{copyNumber === 1 ? words.original : papers.reprint(copyNumber - 1)}</span>{' '}
              <span className={classes['signature']}>
                {formatInstant(printedAt, timeZone)} {names[printedBy] ?? ''}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
