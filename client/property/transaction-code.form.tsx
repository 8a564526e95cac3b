import { basisPointsOf, percentText } from '@jiaoban/shared/property/percent.rules.ts'
import { departments } from '@jiaoban/shared/property/property.types.ts'
import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { TransactionCodeView } from './transaction-codes.panel.tsx'

interface TransactionCodeFormProps {
  /** Null for a new one. */
  readonly known: TransactionCodeView | null
  /** Where a new one stands in the list. */
  readonly sortOrder: number
  readonly onDone: (what: string) => void
}

/** A code as it is charged from now on; what was posted keeps what it was posted with. */
export const TransactionCodeForm = ({ known, sortOrder, onDone }: TransactionCodeFormProps) => {
  const text = useText()
  const { codes: words } = text.settings
  const add = useCommand(trpc.property.addCode)
  const change = useCommand(trpc.property.changeCode)
  const command = known === null ? add : change
  const [draft, setDraft] = useState(() => draftOf(known, sortOrder))
  const [isTried, setTried] = useState(false)
  const problems = problemsOf(draft, words)

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    const { tax, service, ...rest } = draft
    const [taxBasisPoints, serviceBasisPoints] = [basisPointsOf(tax), basisPointsOf(service)]
    if (Object.keys(problems).length > 0 || taxBasisPoints === null || serviceBasisPoints === null) return
    const done = await command.run({ ...rest, taxBasisPoints, serviceBasisPoints })
    if (done !== undefined) onDone((known === null ? words.added : words.changed)(draft.nameZh))
  }
  const fields = { draft, change: setDraft, problems: isTried ? problems : {} }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NameFields {...fields} isNew={known === null} />
        <RateFields {...fields} />
        <Checkbox
          label={words.invoice}
          checked={draft.isInvoiceable}
          onChange={(event) => setDraft({ ...draft, isInvoiceable: event.currentTarget.checked })}
        />
        <Checkbox
          label={words.active}
          checked={draft.isActive}
          onChange={(event) => setDraft({ ...draft, isActive: event.currentTarget.checked })}
        />
        <RefusalAlert refusal={command.refusal} />
        <Group justify="flex-end">
          <ActionButton
            type="submit"
            variant="primary"
            label={text.common.save}
            hotkey="Ctrl+Enter"
            isRunning={command.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}

const draftOf = (known: TransactionCodeView | null, sortOrder: number) => ({
  code: known?.code ?? '',
  nameZh: known?.name.zh ?? '',
  nameEn: known?.name.en ?? '',
  department: known?.department ?? 'other',
  tax: percentText(known?.taxBasisPoints ?? 600),
  service: percentText(known?.serviceBasisPoints ?? 0),
  isInvoiceable: known?.isInvoiceable ?? true,
  isActive: known?.isActive ?? true,
  sortOrder: known?.sortOrder ?? sortOrder,
})

type Draft = ReturnType<typeof draftOf>
type Problems = Partial<Record<keyof Draft, string>>

const problemsOf = (
  draft: Draft,
  words: { codeWrong: string; nameMissing: string; percentWrong: string },
) => {
  const problems: Problems = {}
  if (!/^[A-Za-z0-9_.-]{1,32}$/.test(draft.code)) problems.code = words.codeWrong
  if (draft.nameZh.trim() === '') problems.nameZh = words.nameMissing
  if (draft.nameEn.trim() === '') problems.nameEn = words.nameMissing
  if (basisPointsOf(draft.tax) === null) problems.tax = words.percentWrong
  if (basisPointsOf(draft.service) === null) problems.service = words.percentWrong
  return problems
}

interface FieldsProps {
  readonly draft: Draft
  readonly change: (draft: Draft) => void
  readonly problems: Problems
}

const NameFields = ({ draft, change, problems, isNew }: FieldsProps & { readonly isNew: boolean }) => {
  const { codes: words } = useText().settings
  return (
    <SimpleGrid cols={2} spacing="md">
      <TextInput
        label={words.code}
        readOnly={!isNew}
        data-autofocus={isNew || undefined}
        maxLength={32}
        error={problems.code}
        value={draft.code}
        onChange={(event) => change({ ...draft, code: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.department}
        data={departments.map((one) => ({ value: one, label: words.departments[one] }))}
        value={draft.department}
        onChange={(event) =>
          change({
            ...draft,
            department: departments.find((one) => one === event.currentTarget.value) ?? draft.department,
          })
        }
      />
      <TextInput
        label={words.nameZh}
        data-autofocus={!isNew || undefined}
        maxLength={40}
        error={problems.nameZh}
        value={draft.nameZh}
        onChange={(event) => change({ ...draft, nameZh: event.currentTarget.value })}
      />
      <TextInput
        label={words.nameEn}
        maxLength={40}
        error={problems.nameEn}
        value={draft.nameEn}
        onChange={(event) => change({ ...draft, nameEn: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}

const RateFields = ({ draft, change, problems }: FieldsProps) => {
  const { codes: words } = useText().settings
  return (
    <SimpleGrid cols={3} spacing="md">
      <TextInput
        label={`${words.tax} %`}
        inputMode="decimal"
        error={problems.tax}
        value={draft.tax}
        onChange={(event) => change({ ...draft, tax: event.currentTarget.value })}
      />
      <TextInput
        label={`${words.service} %`}
        inputMode="decimal"
        error={problems.service}
        value={draft.service}
        onChange={(event) => change({ ...draft, service: event.currentTarget.value })}
      />
      <CountInput
        label={words.order}
        max={999}
        value={draft.sortOrder}
        onChange={(sortOrder) => change({ ...draft, sortOrder })}
      />
    </SimpleGrid>
  )
}
