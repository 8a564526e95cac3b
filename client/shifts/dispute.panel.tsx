import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLabelNames } from '../closings/label-names.api.ts'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { DisputeLines } from './dispute-lines.panel.tsx'
import classes from './shift.module.css'
import type { Acceptance, Decision } from './use-acceptance.api.ts'

interface DisputePanelProps {
  readonly acceptance: Acceptance
  readonly deskId: number
}

/** What differs, by name; the figures once a lead has looked, and the two ways on. */
export const DisputePanel = ({ acceptance, deskId }: DisputePanelProps) => {
  const text = useText()
  const words = text.shifts.accept
  const names = useLabelNames(deskId)
  const { dispute } = acceptance
  if (dispute === null) return null
  const isMoney = dispute.labels.every((label) => label === 'float')
  const said = dispute.labels.map((label) => sayLabel(text, label, names)).join('、')
  return (
    <section className={classes['actions']} aria-label={words.dispute.title}>
      <DecisionNotice
        {...(dispute.lines === null && { action: { label: words.lead, onAction: acceptance.callLead } })}
      >
        {words.dispute.kept(said)}
      </DecisionNotice>
      {dispute.lines !== null && <DisputeLines lines={dispute.lines} deskId={deskId} />}
      {!isMoney && <p className={classes['intro']}>{words.dispute.numbers}</p>}
      {isMoney && dispute.lines !== null && <Decide acceptance={acceptance} />}
      {isMoney && dispute.lines === null && (
        <>
          <ActionButton
            label={words.dispute.pending}
            isRunning={acceptance.isRunning}
            onAction={acceptance.leavePending}
          />
          <p className={classes['hint']}>{words.dispute.pendingHint}</p>
        </>
      )}
    </section>
  )
}

/** The lead has seen both figures and says whose the difference is, or that it is to be looked into. */
const Decide = ({ acceptance }: Pick<DisputePanelProps, 'acceptance'>) => {
  const { dispute } = useText().shifts.accept
  const [decision, setDecision] = useState<Decision>('decided')
  return (
    <>
      <Radio.Group
        label={dispute.decision}
        value={decision}
        onChange={(value) => setDecision(value === 'pending' ? 'pending' : 'decided')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="decided" label={dispute.decided} />
          <Radio value="pending" label={dispute.leavePending} />
        </Stack>
      </Radio.Group>
      <ActionButton
        label={dispute.decide}
        isRunning={acceptance.isRunning}
        onAction={() => acceptance.decide(decision)}
      />
    </>
  )
}
