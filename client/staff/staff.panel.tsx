import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AddStaffForm } from './add-staff.form.tsx'
import { ChangeStaffForm, type StaffMember } from './change-staff.form.tsx'

/** Everybody who works here or did; a row opens what can be changed about the person. */
export const StaffPanel = () => {
  const { staff } = useText().settings
  const roster = useQuery(trpc.staff.roster.queryOptions())
  const [isAdding, setAdding] = useState(false)
  const [changed, setChanged] = useState<StaffMember | null>(null)
  const [done, setDone] = useState<string | null>(null)

  const finish = (what: string) => {
    setAdding(false)
    setChanged(null)
    setDone(what)
  }
  return (
    <Stack gap="md">
      <Group justify="flex-end">
        <ActionButton
          variant="primary"
          label={staff.add}
          hotkey="Ctrl+Enter"
          onAction={() => setAdding(true)}
        />
      </Group>
      {done !== null && <DoneNotice what={done} />}
      <Loaded query={roster}>{(members) => <Roster members={members} onOpen={setChanged} />}</Loaded>
      <Dialog isOpen={isAdding} onClose={() => setAdding(false)} title={staff.add} width={520}>
        <AddStaffForm onDone={finish} />
      </Dialog>
      <Dialog
        isOpen={changed !== null}
        onClose={() => setChanged(null)}
        title={`${staff.change} · ${changed?.username ?? ''}`}
        width={520}
      >
        {changed !== null && <ChangeStaffForm member={changed} onDone={finish} />}
      </Dialog>
    </Stack>
  )
}

interface RosterProps {
  readonly members: readonly StaffMember[]
  readonly onOpen: (member: StaffMember) => void
}

const Roster = ({ members, onOpen }: RosterProps) => {
  const { settings, shell } = useText()
  const { staff } = settings
  return (
    <DataTable
      label={settings.sections.staff}
      rows={members}
      rowKey={({ id }) => id}
      empty={{ title: staff.empty }}
      onOpen={onOpen}
      isDimmed={({ isActive }) => !isActive}
      columns={[
        { key: 'name', header: staff.displayName, cell: ({ displayName }) => displayName },
        { key: 'username', header: staff.username, cell: ({ username }) => username },
        { key: 'role', header: staff.role, cell: ({ role }) => shell.roles[role] },
        {
          key: 'state',
          header: staff.state,
          cell: ({ isActive }) => (isActive ? staff.active : staff.inactive),
        },
      ]}
    />
  )
}
