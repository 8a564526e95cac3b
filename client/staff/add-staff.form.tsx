import type { Role } from '@jiaoban/shared/kernel/role.ts'
import { newStaffSchema } from '@jiaoban/shared/staff/staff.schema.ts'
import { Group, SimpleGrid, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { DisplayNameField, RoleField, SecretFields, UsernameField } from './staff-fields.form.tsx'

const nobody = { displayName: '', username: '', role: 'cashier' as Role, password: '', pin: '' }

/** A new colleague, who may sign in at once. */
export const AddStaffForm = ({ onDone }: { readonly onDone: (what: string) => void }) => {
  const text = useText()
  const { staff } = text.settings
  const [draft, setDraft] = useState(nobody)
  const [isTried, setTried] = useState(false)
  const add = useCommand(trpc.staff.add)
  const errors = isTried ? fieldErrorsOf(newStaffSchema, draft, text) : noErrors

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!newStaffSchema.safeParse(draft).success) return
    if ((await add.run(draft)) !== undefined) onDone(staff.added(draft.displayName.trim()))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="md">
          <DisplayNameField
            isFirst
            value={draft.displayName}
            onChange={(displayName) => setDraft({ ...draft, displayName })}
            error={errors.get('displayName')}
          />
          <RoleField
            value={draft.role}
            onChange={(role) => setDraft({ ...draft, role })}
            error={errors.get('role')}
          />
        </SimpleGrid>
        <UsernameField
          value={draft.username}
          onChange={(username) => setDraft({ ...draft, username })}
          error={errors.get('username')}
        />
        <SimpleGrid cols={2} spacing="md">
          <SecretFields
            value={draft}
            onChange={(secrets) => setDraft({ ...draft, ...secrets })}
            errorOf={(field) => errors.get(field)}
          />
        </SimpleGrid>
        <RefusalAlert refusal={add.refusal} />
        <Group justify="flex-end">
          <ActionButton
            variant="primary"
            label={staff.add}
            hotkey="Ctrl+Enter"
            isRunning={add.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
