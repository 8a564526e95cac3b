import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import {
  newTender,
  type TenderDraft,
  type TenderMethod,
} from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import type { Tenders } from './tender.api.ts'
import classes from './tender-fields.module.css'
import { TenderRow } from './tender-row.form.tsx'
import { TenderSums } from './tender-sums.panel.tsx'

/** As many as the server takes at once. */
const maxRows = 6

interface TenderFieldsProps {
  readonly methods: readonly TenderMethod[]
  readonly currency: Currency
  /** Of `useTenders`. */
  readonly tenders: Tenders
  /** `out` for money given back: nothing is put on the counter, so nothing is changed. */
  readonly direction?: 'in' | 'out'
  /** In a dialog: the choice of method takes the focus. */
  readonly hasAutoFocus?: boolean
  /** Somebody tried to go on: what is still missing says so. */
  readonly showsProblems?: boolean
}

/**
 * What the guest gives, a row a tender: method by its number key, amount, cash received with the change worked
 * out while it is typed, the reference of the others; the sums stand under them. `const tenders =
 * useTenders(methods, due)` holds it, `tenders.tenders` goes to the server, `tenders.problem` blocks the button.
 */
export const TenderFields = ({ methods, currency, tenders, ...props }: TenderFieldsProps) => {
  const { payments } = useText()
  const { direction = 'in', showsProblems = false } = props
  const { value, rows, onChange } = tenders
  const unused = methods.find(({ code }) => value.every(({ methodCode }) => methodCode !== code))
  const next = unused ?? methods[0]
  if (next === undefined) return <p className={classes['none']}>{payments.noMethods}</p>

  const change = (changed: TenderDraft) =>
    onChange(value.map((draft) => (draft.rowId === changed.rowId ? changed : draft)))
  const remove = (rowId: number) => onChange(value.filter((draft) => draft.rowId !== rowId))
  const add = () => {
    const rowId = 1 + Math.max(0, ...value.map((draft) => draft.rowId))
    onChange([...value, newTender(next.code, rowId)])
  }
  return (
    <div className={classes['fields']} data-tenders>
      {rows.map((row, index) => (
        <TenderRow
          key={row.draft.rowId}
          position={index + 1}
          row={row}
          methods={methods}
          currency={currency}
          direction={direction}
          showsProblem={showsProblems}
          hasAutoFocus={props.hasAutoFocus === true && index === 0}
          onChange={change}
          onRemove={rows.length > 1 ? () => remove(row.draft.rowId) : null}
        />
      ))}
      {rows.length < maxRows && (
        <div>
          <ActionButton label={payments.add} variant="quiet" isCompact onAction={add} />
        </div>
      )}
      <TenderSums tenders={tenders} currency={currency} hasChange={direction === 'in'} />
    </div>
  )
}
