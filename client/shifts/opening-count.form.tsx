import type { ReactNode } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { DenominationPad } from '../ui/denomination-pad.tsx'
import type { CountDraft } from './count-draft.api.ts'
import { CountNumbersForm } from './count-numbers.form.tsx'
import { CountSection } from './count-section.panel.tsx'
import type { CountForm } from './shift.api.ts'
import classes from './shift.module.css'

interface OpeningCountProps {
  readonly form: CountForm
  readonly draft: CountDraft
  readonly onDraft: (draft: CountDraft) => void
  /** Under the drawer: what the float should be, where that is known. */
  readonly floatHint?: ReactNode
  /** Under the keys, in sight whatever was counted: why not, and the button. */
  readonly children: ReactNode
  /** Whether typing begins here; not where something above is to be read first. */
  readonly hasAutoFocus?: boolean
}

/** Float, next numbers and keys of a desk that somebody takes over. */
export const OpeningCountForm = ({
  form,
  draft,
  onDraft,
  floatHint,
  children,
  hasAutoFocus = true,
}: OpeningCountProps) => {
  const { shifts } = useText()
  const { currency } = useShellStatus()
  return (
    <div className={classes['columns']}>
      <CountSection title={shifts.count.drawer}>
        <div className={classes['pad']}>
          <DenominationPad
            currency={currency}
            denominations={form.denominations}
            value={draft.pieces}
            onChange={(pieces) => onDraft({ ...draft, pieces })}
            hasAutoFocus={hasAutoFocus}
          />
        </div>
        {floatHint}
      </CountSection>
      <div>
        <CountNumbersForm form={form} draft={draft} onDraft={onDraft} />
        <div className={classes['actions']}>{children}</div>
      </div>
    </div>
  )
}
