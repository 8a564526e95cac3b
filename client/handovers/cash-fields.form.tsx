import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { CountDraft } from '../shifts/count-draft.api.ts'
import { CountSection } from '../shifts/count-section.panel.tsx'
import { CountTerminalsForm } from '../shifts/count-terminals.form.tsx'
import type { CountForm } from '../shifts/shift.api.ts'
import { DenominationPad } from '../ui/denomination-pad.tsx'
import classes from './hand-over.module.css'

interface CashFieldsProps {
  readonly form: CountForm
  readonly draft: CountDraft
  readonly onDraft: (draft: CountDraft) => void
}

/** The drawer by denomination, in every currency, and the totals of the terminals. */
export const CashFields = ({ form, draft, onDraft }: CashFieldsProps) => {
  const { shifts } = useText()
  const { currency } = useShellStatus()
  return (
    <div className={classes['counts']}>
      <CountSection title={shifts.count.drawer}>
        <DenominationPad
          currency={currency}
          denominations={form.denominations}
          value={draft.pieces}
          onChange={(pieces) => onDraft({ ...draft, pieces })}
          hasAutoFocus
        />
      </CountSection>
      {form.foreign.map((foreign) => (
        <CountSection key={foreign.currency} title={shifts.count.drawerIn(foreign.currency)}>
          <DenominationPad
            currency={foreign.currency}
            denominations={foreign.denominations}
            value={draft.foreign?.[foreign.currency] ?? {}}
            onChange={(pieces) =>
              onDraft({ ...draft, foreign: { ...draft.foreign, [foreign.currency]: pieces } })
            }
            isForeign
          />
        </CountSection>
      ))}
      <CountTerminalsForm form={form} draft={draft} onDraft={onDraft} />
    </div>
  )
}
