import type { SignReasonCode } from '@jiaoban/shared/night-audit/audit.types.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type AuditStepView, isUnsigned, type Rolled } from './night-audit.api.ts'
import classes from './night-audit.module.css'
import { ReasonField } from './reason-field.form.tsx'

interface RollProps {
  readonly businessDate: string
  readonly steps: readonly AuditStepView[]
  readonly onRolled: (rolled: Rolled) => void
}

/** The last question of the night. What nobody has signed yet is named, and signed with it for one reason. */
export const RollForm = ({ businessDate, steps, onRolled }: RollProps) => {
  const { nightAudit } = useText()
  const roll = useCommand(trpc.nightAudit.roll)
  const [reasonCode, setReason] = useState<SignReasonCode>('checked')
  const unsigned = steps.filter(isUnsigned)
  const submit = async () => {
    const rolled = await roll.run(unsigned.length === 0 ? {} : { signedAs: reasonCode })
    if (rolled !== undefined) onRolled(rolled)
  }
  return (
    <Stack gap="md">
      <p className={classes['question']}>
        {nightAudit.confirm({ current: businessDate, next: addDays(businessDate, 1) })}
      </p>
      {unsigned.length > 0 && (
        <>
          <p className={classes['hint']}>{nightAudit.sign.withRoll}</p>
          <ul className={classes['unsigned']}>
            {unsigned.map(({ step, count }) => (
              <li key={step}>
                {nightAudit.steps[step]}: {count}
              </li>
            ))}
          </ul>
          <ReasonField value={reasonCode} onChange={setReason} />
        </>
      )}
      <RefusalAlert refusal={roll.refusal} />
      <ActionButton
        label={nightAudit.action}
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        hasAutoFocus={unsigned.length === 0}
        isRunning={roll.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
