import type { SignReasonCode } from '@jiaoban/shared/night-audit/audit.types.ts'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { AuditStepView } from './night-audit.api.ts'
import classes from './night-audit.module.css'
import { ReasonField } from './reason-field.form.tsx'

interface SignStepProps {
  readonly step: AuditStepView
  readonly onSigned: () => void
}

/** Signs what a step finds, as it was when the question was opened. */
export const SignStepForm = ({ step, onSigned }: SignStepProps) => {
  const { nightAudit } = useText()
  const sign = useCommand(trpc.nightAudit.signStep)
  const [reasonCode, setReason] = useState<SignReasonCode>(step.step === 'arrivals' ? 'kept' : 'checked')
  const submit = async () => {
    const done = await sign.run({ step: step.step, reasonCode, seen: step.digest })
    if (done !== undefined) onSigned()
  }
  return (
    <Stack gap="md">
      <p className={classes['question']}>{nightAudit.sign.ask(step.count)}</p>
      {step.step === 'arrivals' && <p className={classes['hint']}>{nightAudit.sign.keeps}</p>}
      <ReasonField value={reasonCode} onChange={setReason} />
      <RefusalAlert refusal={sign.refusal} />
      <ActionButton
        label={nightAudit.sign.submit}
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        isRunning={sign.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
