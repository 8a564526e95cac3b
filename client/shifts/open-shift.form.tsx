import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { denominationTotal } from '../ui/denomination-total.ts'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type Stat, StatBar } from '../ui/stat-bar.tsx'
import { cashProblem, emptyDraft, paperProblem, toOpeningCount } from './count-draft.api.ts'
import { OpeningCountForm } from './opening-count.form.tsx'
import type { CountForm } from './shift.api.ts'
import classes from './shift.module.css'

export interface Opened {
  readonly number: string
  readonly slipNumber: string
  readonly documentId: number
  readonly closingId: number | null
}

interface OpenShiftProps {
  readonly form: CountForm
  readonly onOpened: (opened: Opened) => void
}

/** Opens a desk with the float from the safe: counted, and equal to what the desk is to hold. */
export const OpenShiftForm = ({ form, onOpened }: OpenShiftProps) => {
  const text = useText()
  const { shifts } = text
  const { currency } = useShellStatus()
  const [draft, setDraft] = useState(emptyDraft)
  const open = useCommand(trpc.shifts.open)
  const difference = overShort(
    denominationTotal(draft.pieces, currency),
    Money.of(form.floatAmount, currency),
  )
  const problem =
    cashProblem(draft, text) ??
    (difference.isZero ? null : shifts.open.floatDiffers) ??
    paperProblem(form, draft, text)

  const submit = async () => {
    const result = await open.run({ deskId: form.deskId, count: toOpeningCount(form, draft) })
    if (result !== undefined) onOpened({ ...result, closingId: null })
  }
  return (
    <>
      <p className={classes['intro']}>{shifts.open.intro(form.deskCode)}</p>
      <OpeningCountForm
        form={form}
        draft={draft}
        onDraft={setDraft}
        floatHint={
          <StatBar
            label={shifts.open.counted}
            stats={[
              {
                label: shifts.open.floatToCount,
                value: <MoneyText amount={form.floatAmount} currency={currency} />,
              },
              differenceStat(shifts.open, difference),
            ]}
          />
        }
      >
        <RefusalAlert refusal={open.refusal} />
        <ActionButton
          label={shifts.open.action}
          variant="primary"
          hotkey="Ctrl+Enter"
          blockedReason={problem}
          isRunning={open.isRunning}
          onAction={submit}
        />
      </OpeningCountForm>
    </>
  )
}

type OpenWords = ReturnType<typeof useText>['shifts']['open']

const differenceStat = (words: OpenWords, difference: Money): Stat => {
  if (difference.isZero) return { label: words.counted, value: words.agrees, tone: 'good' }
  const amount = formatAmount(difference.abs().toString(), minorDigitsOf(difference.currency))
  return {
    label: words.counted,
    value: difference.isNegative ? words.missing(amount) : words.above(amount),
    tone: 'decide',
  }
}
