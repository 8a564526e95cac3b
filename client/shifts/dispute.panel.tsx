import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { Radio, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLabelNames } from '../closings/label-names.api.ts'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { DecideLineForm, TagsField } from './decide-line.form.tsx'
import { DisputeLines } from './dispute-lines.panel.tsx'
import {
  areTagsReadable,
  choicesOf,
  emptyLine,
  isKeyLine,
  type LineDraft,
  type LineDrafts,
  nameIn,
  toDecisions,
} from './line-draft.api.ts'
import classes from './shift.module.css'
import type { Acceptance, Decision, KeptDispute } from './use-acceptance.api.ts'

interface DisputePanelProps {
  readonly acceptance: Acceptance
  readonly deskId: number
}

/** What differs, by name; the figures once a lead has looked, and the two ways on. */
export const DisputePanel = ({ acceptance, deskId }: DisputePanelProps) => {
  const text = useText()
  const words = text.shifts.accept
  const names = useLabelNames(deskId)
  const nameOf = (label: string) => sayLabel(text, label, names)
  const ownNameOf = (label: string) =>
    (isKeyLine(label) ? names.keys : names.books)[nameIn(label)] ?? nameIn(label)
  const [drafts, setDrafts] = useState<LineDrafts>({})
  const { dispute } = acceptance
  const panel = useRef<HTMLElement>(null)
  const isShown = dispute !== null && dispute.lines !== null
  // The lead has just signed: the next key is pressed in what was shown.
  useEffect(() => {
    if (isShown) panel.current?.focus()
  }, [isShown])
  if (dispute === null) return null
  const said = dispute.labels.map(nameOf).join(words.dispute.and)
  const fieldsOf = (label: string) => ({
    name: ownNameOf(label),
    draft: drafts[label] ?? emptyLine,
    onDraft: (draft: LineDraft) => setDrafts({ ...drafts, [label]: draft }),
  })
  const blockedReason = areTagsReadable(dispute.labels, drafts) ? null : words.dispute.tagsWrong
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={`${classes['actions']} ${classes['shown']}`}
      aria-label={words.dispute.title}
    >
      <DecisionNotice
        {...(dispute.lines === null && { action: { label: words.lead, onAction: acceptance.callLead } })}
      >
        {words.dispute.kept(said)}
      </DecisionNotice>
      {dispute.lines === null ? (
        <>
          {dispute.labels.filter(isKeyLine).map((label) => (
            <TagsField key={label} {...fieldsOf(label)} />
          ))}
          <ActionButton
            label={words.dispute.pending}
            isRunning={acceptance.isRunning}
            blockedReason={blockedReason}
            onAction={() =>
              acceptance.leavePending(toDecisions(dispute.labels, drafts, () => 'pending' as const))
            }
          />
          <p className={classes['hint']}>{words.dispute.pendingHint}</p>
        </>
      ) : (
        <>
          <DisputeLines lines={dispute.lines} deskId={deskId} />
          {dispute.lines
            .filter(({ label }) => label !== 'float')
            .map((line) => (
              <DecideLineForm key={line.label} line={line} {...fieldsOf(line.label)} />
            ))}
          <Decide
            acceptance={acceptance}
            lines={dispute.lines}
            drafts={drafts}
            blockedReason={blockedReason}
            floatName={nameOf('float')}
          />
        </>
      )}
    </section>
  )
}

interface DecideProps extends Pick<DisputePanelProps, 'acceptance'> {
  readonly lines: NonNullable<KeptDispute['lines']>
  readonly drafts: LineDrafts
  readonly blockedReason: string | null
  readonly floatName: string
}

/** The lead has seen both figures and says whose the difference is, or that it is to be looked into. */
const Decide = ({ acceptance, lines, drafts, blockedReason, floatName }: DecideProps) => {
  const { dispute } = useText().shifts.accept
  const [decision, setDecision] = useState<Decision>('decided')
  const labels = lines.map(({ label }) => label)
  const outcomeOf = (label: string) => {
    const line = lines.find((one) => one.label === label)
    return drafts[label]?.outcome ?? (line ? choicesOf(line)[0] : undefined) ?? 'pending'
  }
  return (
    <>
      {labels.includes('float') && (
        <Radio.Group
          label={dispute.decisionOf(floatName)}
          value={decision}
          onChange={(value) => setDecision(value === 'pending' ? 'pending' : 'decided')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="decided" label={dispute.decided} />
            <Radio value="pending" label={dispute.leavePending} />
          </Stack>
        </Radio.Group>
      )}
      <ActionButton
        label={dispute.decide}
        variant="primary"
        hotkey="Ctrl+Enter"
        isRunning={acceptance.isRunning}
        blockedReason={blockedReason}
        onAction={() => acceptance.decide(decision, toDecisions(labels, drafts, outcomeOf))}
      />
    </>
  )
}
