import { keptParts } from '@jiaoban/shared/deposits/deposit.schema.ts'
import type { DepositRule, KeptPart } from '@jiaoban/shared/deposits/deposit.types.ts'
import { Group, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { CodeSelect } from './slip-fields.form.tsx'

type Codes = Awaited<ReturnType<typeof client.property.catalogue.query>>['codes']

/** What the house keeps of an advance deposit when the guest cancels or does not come, and how it is taxed. */
export const DepositRulePanel = () => {
  const rule = useQuery(trpc.deposits.rule.queryOptions())
  const catalogue = useQuery(trpc.property.catalogue.queryOptions())
  return (
    <Loaded query={rule}>
      {(loaded) => (
        <Loaded query={catalogue}>{({ codes }) => <RuleForm rule={loaded} codes={codes} />}</Loaded>
      )}
    </Loaded>
  )
}

const RuleForm = ({ rule, codes }: { readonly rule: DepositRule; readonly codes: Codes }) => {
  const text = useText()
  const { rule: words } = text.deposits
  const { language } = useLanguage()
  const [draft, setDraft] = useState(rule)
  const [isSaved, setSaved] = useState(false)
  const save = useCommand(trpc.deposits.changeRule)
  const change = (changes: Partial<DepositRule>) => {
    setSaved(false)
    setDraft({ ...draft, ...changes })
  }
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setSaved((await save.run(draft)) !== undefined)
  }
  const part = (label: string, value: KeptPart, onChange: (value: KeptPart) => void) => (
    <CodeSelect label={label} codes={keptParts} words={words.parts} value={value} onChange={onChange} />
  )
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md" maw={420}>
        {isSaved && <DoneNotice what={words.done} />}
        <CountInput
          label={words.freeDays}
          max={365}
          value={draft.freeDays}
          onChange={(freeDays) => change({ freeDays })}
        />
        {part(words.cancelledKeeps, draft.cancelledKeeps, (cancelledKeeps) => change({ cancelledKeeps }))}
        {part(words.noShowKeeps, draft.noShowKeeps, (noShowKeeps) => change({ noShowKeeps }))}
        <NativeSelect
          label={words.taxCode}
          data={codes.map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={draft.taxCode}
          onChange={(event) => change({ taxCode: event.currentTarget.value })}
        />
        <RefusalAlert refusal={save.refusal} />
        <Group>
          <ActionButton
            variant="primary"
            label={text.common.save}
            hotkey="Ctrl+Enter"
            isRunning={save.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
