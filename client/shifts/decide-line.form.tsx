import type { ReportDisputeLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { readTags } from '@jiaoban/shared/handovers/decision.rules.ts'
import { answering } from '@jiaoban/shared/handovers/handover.types.ts'
import type { LineOutcome } from '@jiaoban/shared/shifts/line-outcome.types.ts'
import { missingPaperReasons } from '@jiaoban/shared/shifts/count.schema.ts'
import { Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { choicesOf, isKeyLine, isSoughtAfter, type LineDraft } from './line-draft.api.ts'

interface TagsProps {
  /** What the keys are called. */
  readonly name: string
  readonly draft: LineDraft
  readonly onDraft: (draft: LineDraft) => void
}

/** The numbers on the tags of the keys in hand: which ones are missing follows from them. */
export const TagsField = ({ name, draft, onDraft }: TagsProps) => {
  const words = useText().shifts.accept.dispute
  return (
    <TextInput
      label={words.tags(name)}
      description={words.tagsHint}
      maw={360}
      autoComplete="off"
      value={draft.tags}
      error={readTags(draft.tags) === undefined ? words.tagsWrong : null}
      onChange={({ currentTarget }) => onDraft({ ...draft, tags: currentTarget.value })}
    />
  )
}

interface DecideLineProps extends TagsProps {
  readonly line: ReportDisputeLine
}

/** What a lead decides on one number or kind of key, and who looks for what is missing. */
export const DecideLineForm = ({ line, name, draft, onDraft }: DecideLineProps) => {
  const { shifts, handovers } = useText()
  const words = shifts.accept.dispute
  const choices = choicesOf(line)
  const said: Readonly<Partial<Record<LineOutcome, string>>> = isKeyLine(line.label)
    ? words.keyOutcomes
    : words.bookOutcomes
  const chosen = draft.outcome ?? choices[0]
  return (
    <Stack gap="xs">
      {isKeyLine(line.label) && <TagsField name={name} draft={draft} onDraft={onDraft} />}
      <Radio.Group
        label={words.decisionOf(name)}
        value={chosen ?? ''}
        onChange={(value) =>
          onDraft({ ...draft, outcome: choices.find((outcome) => outcome === value) ?? null })
        }
      >
        <Stack gap="xs" mt="xs">
          {choices.map((outcome) => (
            <Radio key={outcome} value={outcome} label={said[outcome] ?? ''} />
          ))}
        </Stack>
      </Radio.Group>
      <Group gap="md">
        {chosen === 'voided' && (
          <NativeSelect
            label={words.papers}
            data={missingPaperReasons.map((code) => ({
              value: code,
              label: handovers.equations.reasons[code],
            }))}
            value={draft.papers}
            onChange={({ currentTarget }) =>
              onDraft({
                ...draft,
                papers: missingPaperReasons.find((code) => code === currentTarget.value) ?? draft.papers,
              })
            }
          />
        )}
        {chosen !== undefined && isSoughtAfter(chosen) && (
          <NativeSelect
            label={words.answers}
            data={answering.map((who) => ({ value: who, label: words.answering[who] }))}
            value={draft.answers}
            onChange={({ currentTarget }) =>
              onDraft({
                ...draft,
                answers: answering.find((who) => who === currentTarget.value) ?? draft.answers,
              })
            }
          />
        )}
      </Group>
    </Stack>
  )
}
