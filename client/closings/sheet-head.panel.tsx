import { useShellStatus } from '../kernel/shell-status.ts'
import classes from './sheet.module.css'

interface SheetHeadProps {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** That the paper is not the first copy, and which; null on the original. */
  readonly reprint?: string | null
}

/** Whose report, which, and of when. */
export const SheetHead = ({ title, facts, reprint = null }: SheetHeadProps) => {
  const { propertyName } = useShellStatus()
  return (
    <>
      <header className={classes['head']}>
        <div>{propertyName}</div>
        <h1>{title}</h1>
        {reprint !== null && <p className={classes['reprint']}>{reprint}</p>}
      </header>
      <dl className={classes['facts']}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
