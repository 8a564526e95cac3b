import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { Checkbox } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../kernel/shell-status.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import type { FolioLineView } from './folio.api.ts'
import { useLineTitle } from './folio-item.panel.tsx'
import type { Ticked } from './transfer.api.ts'
import classes from './transfer.module.css'

interface TransferLinesProps {
  readonly lines: readonly FolioLineView[]
  readonly ticked: Ticked
  readonly onChange: (ticked: Ticked) => void
}

/** Every line that can be moved, with what is left of it; a ticked one moves whole unless its amount is lowered. */
export const TransferLines = ({ lines, ticked, onChange }: TransferLinesProps) => {
  const { transfer: words } = useText().folioWindows
  const change = (lineId: number, amount: string | null) => {
    const changed = new Map(ticked)
    if (amount === null) changed.delete(lineId)
    else changed.set(lineId, amount)
    onChange(changed)
  }
  return (
    <fieldset className={classes['lines']}>
      <legend>{words.lines}</legend>
      <p>{words.linesHint}</p>
      <ul>
        {lines.map((line) => (
          <TransferLine
            key={line.id}
            line={line}
            amount={ticked.get(line.id) ?? null}
            onChange={(amount) => change(line.id, amount)}
          />
        ))}
      </ul>
    </fieldset>
  )
}

interface TransferLineProps {
  readonly line: FolioLineView
  /** Null while it stays. */
  readonly amount: string | null
  readonly onChange: (amount: string | null) => void
}

const TransferLine = ({ line, amount, onChange }: TransferLineProps) => {
  const { transfer: words } = useText().folioWindows
  const { currency } = useShellStatus()
  const businessDate = useBusinessDate()
  const titleOf = useLineTitle()
  const title = titleOf(line)
  const whole = Money.of(line.left, currency).abs().toString()
  return (
    <li>
      <Checkbox
        label={`${formatShortDate(line.night ?? line.businessDate, businessDate)} ${title}`}
        checked={amount !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? whole : null)}
      />
      {amount === null ? (
        <MoneyText amount={line.left} currency={currency} />
      ) : (
        <MoneyInput
          aria-label={words.amountOf(title)}
          currency={currency}
          value={amount}
          onChange={onChange}
        />
      )}
    </li>
  )
}
