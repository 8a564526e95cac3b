import { addCompanyInput, changeCompanyInput } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { companyKinds } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { CompanyView } from './city-ledger.api.ts'

type Draft = z.output<typeof addCompanyInput>

const newCompany: Draft = {
  kind: 'company',
  name: '',
  taxNumber: '',
  contact: '',
  phone: '',
  termsDays: 30,
  creditLimit: '10000.00',
}

interface CompanyFormProps {
  /** Null for a new one. */
  readonly company: CompanyView | null
  readonly onDone: (what: string) => void
}

/** A company on account: who it is, and the terms that were agreed. */
export const CompanyForm = ({ company, onDone }: CompanyFormProps) => {
  const text = useText()
  const { cityLedger, common } = text
  const [draft, setDraft] = useState<Draft>(company === null ? newCompany : draftOf(company))
  const [isActive, setActive] = useState(company?.isActive ?? true)
  const [isTried, setTried] = useState(false)
  const add = useCommand(trpc.cityLedger.addCompany)
  const change = useCommand(trpc.cityLedger.changeCompany)
  const changed = company === null ? null : { companyId: company.companyId, ...draft, isActive }
  const schema = changed === null ? addCompanyInput : changeCompanyInput
  const errors = isTried ? fieldErrorsOf(schema, changed ?? draft, text) : noErrors

  const submit = async () => {
    setTried(true)
    if (!schema.safeParse(changed ?? draft).success) return
    const done = changed === null ? await add.run(draft) : await change.run(changed)
    const say = changed === null ? cityLedger.added : cityLedger.changed
    if (done !== undefined) onDone(say(draft.name.trim()))
  }
  return (
    <Stack gap="md">
      <CompanyFields draft={draft} onChange={setDraft} errors={errors} />
      {company !== null && (
        <Checkbox
          label={cityLedger.fields.isActive}
          checked={isActive}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      )}
      <RefusalAlert refusal={add.refusal ?? change.refusal} />
      <Group justify="flex-end">
        <ActionButton
          variant="primary"
          label={company === null ? cityLedger.add : common.save}
          hotkey="Ctrl+Enter"
          isRunning={add.isRunning || change.isRunning}
          onAction={submit}
        />
      </Group>
    </Stack>
  )
}

const draftOf = (company: CompanyView): Draft => ({
  kind: company.kind,
  name: company.name,
  taxNumber: company.taxNumber,
  contact: company.contact,
  phone: company.phone,
  termsDays: company.termsDays,
  creditLimit: company.creditLimit,
})

interface CompanyFieldsProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly errors: ReadonlyMap<string, string>
}

const CompanyFields = ({ draft, onChange, errors }: CompanyFieldsProps) => {
  const { fields, kinds } = useText().cityLedger
  const { currency } = useShellStatus()
  const field = (name: 'name' | 'taxNumber' | 'contact' | 'phone') => ({
    label: fields[name],
    autoComplete: 'off',
    value: draft[name],
    error: errors.get(name),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...field('name')} data-autofocus maxLength={80} />
      <SimpleGrid cols={2} spacing="md">
        <NativeSelect
          label={fields.kind}
          data={companyKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          value={draft.kind}
          onChange={(event) =>
            onChange({
              ...draft,
              kind: companyKinds.find((kind) => kind === event.currentTarget.value) ?? draft.kind,
            })
          }
        />
        <TextInput {...field('taxNumber')} maxLength={20} />
        <TextInput {...field('contact')} maxLength={40} />
        <TextInput {...field('phone')} maxLength={32} />
        <CountInput
          label={fields.termsDays}
          value={draft.termsDays}
          max={365}
          onChange={(termsDays) => onChange({ ...draft, termsDays })}
        />
        <MoneyInput
          label={fields.creditLimit}
          currency={currency}
          error={errors.get('creditLimit')}
          value={draft.creditLimit}
          onChange={(creditLimit) => onChange({ ...draft, creditLimit })}
        />
      </SimpleGrid>
    </>
  )
}
