import { changedStaffSchema } from '@jiaoban/shared/staff/staff.schema.ts'
import { Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { DisplayNameField, RoleField, SecretFields } from './staff-fields.form.tsx'

export type StaffMember = Awaited<ReturnType<typeof client.staff.roster.query>>[number]

interface ChangeStaffFormProps {
  readonly member: StaffMember
  readonly onDone: (what: string) => void
}

/** Another name, role, password or PIN; or somebody who no longer works here. */
export const ChangeStaffForm = ({ member, onDone }: ChangeStaffFormProps) => {
  const text = useText()
  const { settings, common } = text
  const [draft, setDraft] = useState({ ...member, password: '', pin: '' })
  const [isTried, setTried] = useState(false)
  const change = useCommand(trpc.staff.change)

  const { displayName, role, isActive, password, pin } = draft
  const input = {
    staffId: member.id,
    displayName,
    role,
    isActive,
    ...(password === '' ? {} : { password }),
    ...(pin === '' ? {} : { pin }),
  }
  const errors = isTried ? fieldErrorsOf(changedStaffSchema, input, text) : noErrors

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!changedStaffSchema.safeParse(input).success) return
    if ((await change.run(input)) !== undefined) onDone(settings.staff.changed(displayName.trim()))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="md">
          <DisplayNameField
            isFirst
            value={displayName}
            onChange={(next) => setDraft({ ...draft, displayName: next })}
            error={errors.get('displayName')}
          />
          <RoleField value={role} onChange={(next) => setDraft({ ...draft, role: next })} />
          <SecretFields
            isReset
            value={draft}
            onChange={(secrets) => setDraft({ ...draft, ...secrets })}
            errorOf={(field) => errors.get(field)}
          />
        </SimpleGrid>
        <Checkbox
          label={settings.staff.isActive}
          checked={isActive}
          onChange={(event) => setDraft({ ...draft, isActive: event.currentTarget.checked })}
        />
        <Text c="dimmed" fz="xs">
          {settings.staff.signsOut}
        </Text>
        <RefusalAlert refusal={change.refusal} />
        <Group justify="flex-end">
          <ActionButton
            variant="primary"
            label={common.save}
            hotkey="Ctrl+Enter"
            isRunning={change.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
