import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { type GroupItem, useGroups } from './groups.api.ts'
import { OpenGroupForm } from './open-group.form.tsx'

/** The groups that are expected or here; a row opens the group. */
export const GroupsScreen = () => {
  const { groups } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const [isOver, setOver] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const list = useGroups(isOver)
  const columns = useColumns()
  const open = (groupId: number) => void navigate({ to: '/groups/$groupId', params: { groupId } })
  return (
    <>
      <PageHeader
        title={groups.title}
        onBack={() => void navigate({ to: '/' })}
        primary={{
          label: groups.open,
          onAction: () => setOpening(true),
          blockedReason: blockedReason('openGroup', 'office'),
        }}
      >
        <Checkbox
          label={groups.showOver}
          checked={isOver}
          onChange={(event) => setOver(event.currentTarget.checked)}
        />
      </PageHeader>
      <PageBody>
        <Loaded query={list} lines={8}>
          {(items) => (
            <DataTable
              label={groups.title}
              columns={columns}
              rows={items}
              rowKey={({ groupId }) => groupId}
              onOpen={({ groupId }) => open(groupId)}
              empty={{ title: groups.empty }}
            />
          )}
        </Loaded>
      </PageBody>
      <Dialog isOpen={isOpening} onClose={() => setOpening(false)} title={groups.form.title} width={760}>
        <OpenGroupForm onOpened={open} />
      </Dialog>
    </>
  )
}

const useColumns = (): Column<GroupItem>[] => {
  const { groups: words } = useText()
  const { businessDate } = useShellStatus()
  const date = (text: string) => formatShortDate(text, businessDate)
  return [
    { key: 'name', header: words.name, cell: ({ name }) => <strong>{name}</strong> },
    { key: 'contact', header: words.contact, isMinor: true, cell: ({ contact }) => contact },
    { key: 'arrival', header: words.arrival, cell: ({ arrivalDate }) => date(arrivalDate) },
    { key: 'departure', header: words.departure, cell: ({ departureDate }) => date(departureDate) },
    { key: 'release', header: words.release, isMinor: true, cell: ({ releaseDate }) => date(releaseDate) },
    { key: 'rooms', header: words.rooms, align: 'right', cell: ({ rooms }) => rooms },
    { key: 'expected', header: words.expected, align: 'right', cell: ({ expected }) => expected },
    { key: 'inHouse', header: words.inHouse, align: 'right', cell: ({ inHouse }) => inHouse },
    { key: 'state', header: words.state, cell: ({ state }) => words.states[state] },
  ]
}
