import { useShellStatus } from '../kernel/shell-status.ts'
import classes from './sheet.module.css'

interface SheetHeadProps {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** Whose report, which, and of when. */
export const SheetHead = ({ title, facts }: SheetHeadProps) => {
  const { propertyName } = useShellStatus()
  return (
    <>
      <header className={classes['head']}>
        <div>{propertyName}</div>
        <h1>{title}</h1>
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
