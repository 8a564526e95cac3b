import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CodeFields, isCodeFilled } from '../../ui/code-fields.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { RatePlanItem } from './rate-plans.panel.tsx'

interface RatePlanFormProps {
  /** Null for a new one. */
  readonly plan: RatePlanItem | null
  readonly onSaved: (code: string) => void
}

const newPlan: RatePlanItem = {
  code: '',
  name: { zh: '', en: '' },
  minNights: 1,
  breakfastsPerAdult: 0,
  isActive: true,
  isWalkIn: false,
}

/** What a plan is called, what it includes, and for how many nights it is sold. */
export const RatePlanForm = ({ plan, onSaved }: RatePlanFormProps) => {
  const { ratePlans: words, common } = useText()
  const [draft, setDraft] = useState(plan ?? newPlan)
  const change = (changes: Partial<RatePlanItem>) => setDraft((last) => ({ ...last, ...changes }))
  const add = useCommand(trpc.ratePlans.add)
  const rewrite = useCommand(trpc.ratePlans.change)
  const submit = async () => {
    const { isActive: _, ...terms } = draft
    const done = plan === null ? await add.run(terms) : await rewrite.run(draft)
    if (done !== undefined) onSaved(done.code)
  }
  return (
    <Stack gap="sm">
      <CodeFields draft={draft} onChange={change} isNew={plan === null} />
      <CountInput
        label={words.minNights}
        min={1}
        max={99}
        value={draft.minNights}
        onChange={(minNights) => change({ minNights })}
      />
      <Checkbox
        label={words.breakfasts}
        checked={draft.breakfastsPerAdult > 0}
        onChange={(event) => change({ breakfastsPerAdult: event.currentTarget.checked ? 1 : 0 })}
      />
      <Checkbox
        label={words.walkIn}
        checked={draft.isWalkIn}
        onChange={(event) => change({ isWalkIn: event.currentTarget.checked })}
      />
      {plan !== null && (
        <Checkbox
          label={words.isActive}
          checked={draft.isActive}
          onChange={(event) => change({ isActive: event.currentTarget.checked })}
        />
      )}
      <RefusalAlert refusal={add.refusal ?? rewrite.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={common.save}
        onAction={submit}
        blockedReason={isCodeFilled(draft) ? null : common.codes.fieldsMissing}
        isRunning={add.isRunning || rewrite.isRunning}
      />
    </Stack>
  )
}
