import { formatDate } from '@jiaoban/shared/i18n/format.ts'
import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Checkbox } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { PayableFolio } from '../../deposits/slip.api.ts'
import { StaySlips } from '../../deposits/stay-slips.panel.tsx'
import { UsedSlipNotice } from '../../deposits/used-slip.panel.tsx'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { GroupMarket } from '../markets/stay-market.panel.tsx'
import { GroupDialogs, type GroupDialog, type GroupDone } from './group-dialogs.panel.tsx'
import { type GroupView, useGroup } from './groups.api.ts'
import classes from './groups.module.css'
import { RoomingList } from './rooming-list.form.tsx'
import { RoomingListPrint } from './rooming-list-print.panel.tsx'

/** One group: its rooming list, what its master owes, everybody in and everybody out. */
export const GroupScreen = () => {
  const { groupId } = useParams({ from: '/shell/groups/$groupId' })
  const { slip } = useSearch({ from: '/shell/groups/$groupId' })
  const group = useGroup(groupId)
  return (
    <Loaded query={group}>{(loaded) => <Group key={groupId} group={loaded} scannedSlip={slip} />}</Loaded>
  )
}

interface GroupProps {
  readonly group: GroupView
  /** A slip that was scanned and holds nothing any more. */
  readonly scannedSlip: string | undefined
}

const Group = ({ group, scannedSlip }: GroupProps) => {
  const text = useText()
  const { groups: words } = text
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const [opened, setOpened] = useState<GroupDialog | null>(null)
  const [done, setDone] = useState<GroupDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const [printsList, setPrintsList] = useState(false)
  const checkIn = useGroupCheckIn(group, (rooms) => setDone({ what: words.checkIn.done(rooms) }))
  const finish = (finished: GroupDone) => {
    setOpened(null)
    setDone(finished)
    setPrinting(finished.documentIds?.[0] ?? null)
  }
  const { documentIds = [] } = done ?? {}
  return (
    <>
      <PageHeader
        title={group.name}
        detail={words.states[group.state]}
        onBack={() => void navigate({ to: '/groups' })}
        {...usePrimary(group, { checkIn, onCheckOut: () => setOpened('checkOut') })}
      >
        <ActionButton label={words.list.print} hotkey="Shift+F8" onAction={() => setPrintsList(true)} />
        {group.state === 'open' && (
          <ActionButton
            label={words.change.action}
            hotkey="Shift+F2"
            onAction={() => setOpened('change')}
            blockedReason={blockedReason('changeGroup', 'office')}
          />
        )}
        <CancelButton group={group} onCancel={() => setOpened('cancel')} />
      </PageHeader>
      <PageBody
        aside={
          <>
            <GroupFacts group={group} checkIn={checkIn} />
            <GroupMarket group={group} onDone={(what) => setDone({ what })} />
            <StaySlips
              isGroup
              slips={group.slips}
              isInHouse={group.inHouse > 0}
              folios={payableOf(group, words.master.title)}
              onTakeDeposit={() => setOpened('deposit')}
              onDone={finish}
              blockedReason={
                group.state === 'open' ? blockedReason('takeDeposit', 'desk') : words.states[group.state]
              }
            />
          </>
        }
      >
        {scannedSlip !== undefined && <UsedSlipNotice number={scannedSlip} />}
        {done !== null && (
          <DoneNotice
            what={done.what}
            numbers={done.numbers ?? []}
            next={{ label: text.common.dismiss, onAction: () => setDone(null) }}
          />
        )}
        <RefusalAlert refusal={checkIn.refusal} />
        <RoomingList group={group} onSaved={() => setDone({ what: words.list.saved })} />
      </PageBody>
      <GroupDialogs group={group} opened={opened} onClose={() => setOpened(null)} onDone={finish} />
      {printsList && <RoomingListPrint group={group} onClose={() => setPrintsList(false)} />}
      {printing !== null && (
        <DocumentPrint
          documentId={printing}
          onClose={() => setPrinting(documentIds[documentIds.indexOf(printing) + 1] ?? null)}
        />
      )}
    </>
  )
}

interface GroupCheckIn {
  readonly run: () => Promise<void>
  readonly isRunning: boolean
  readonly refusal: string | null
  readonly acceptsDirty: boolean
  readonly setAcceptsDirty: (accepts: boolean) => void
}

/** Everybody who is expected moves in at once. */
const useGroupCheckIn = ({ groupId }: GroupView, onDone: (rooms: number) => void): GroupCheckIn => {
  const command = useCommand(trpc.groups.checkIn)
  const [acceptsDirty, setAcceptsDirty] = useState(false)
  const run = async () => {
    const done = await command.run({ groupId, acceptDirtyRooms: acceptsDirty })
    if (done !== undefined) onDone(done.rooms.length)
  }
  return { run, isRunning: command.isRunning, refusal: command.refusal, acceptsDirty, setAcceptsDirty }
}

/** Who is expected moves in next; when nobody is, the group leaves. */
const usePrimary = (
  group: GroupView,
  { checkIn, onCheckOut }: { checkIn: GroupCheckIn; onCheckOut: () => void },
) => {
  const { groups: words } = useText()
  const blockedReason = useBlockedReason()
  if (group.state !== 'open') return {}
  if (group.expected > 0) {
    return {
      primary: {
        label: words.checkIn.some(group.expected),
        onAction: checkIn.run,
        isRunning: checkIn.isRunning,
        blockedReason: blockedReason('checkInGroup', 'desk'),
      },
    }
  }
  return {
    primary: {
      label: words.checkOut.action,
      onAction: onCheckOut,
      blockedReason: blockedReason('checkOutGroup', 'desk'),
    },
  }
}

const CancelButton = ({ group, onCancel }: { readonly group: GroupView; readonly onCancel: () => void }) => {
  const { groups: words } = useText()
  const blockedReason = useBlockedReason()
  const hasCome = group.stays.some(({ state }) => state === 'in_house' || state === 'checked_out')
  if (group.state !== 'open' || hasCome) return null
  return (
    <ActionButton
      label={words.cancel.action}
      onAction={onCancel}
      blockedReason={blockedReason('cancelGroup', 'office')}
    />
  )
}

/** When, who speaks for it, and what the master would owe if the group left now. */
const GroupFacts = ({ group, checkIn }: { readonly group: GroupView; readonly checkIn: GroupCheckIn }) => {
  const { groups: words, stayView, deposits } = useText()
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const facts: readonly (readonly [string, string])[] = [
    [words.arrival, formatDate(group.arrivalDate, language)],
    [
      words.departure,
      `${formatDate(group.departureDate, language)} · ${stayView.nightCount(daysBetween(group.arrivalDate, group.departureDate))}`,
    ],
    [words.release, formatDate(group.releaseDate, language)],
    [words.contact, group.contact === '' ? stayView.none : group.contact],
    [words.form.remarks, group.remarks === '' ? stayView.none : group.remarks],
    [words.rooms, String(group.rooms)],
    [words.expected, String(group.expected)],
    [words.inHouse, String(group.inHouse)],
  ]
  const sums = [
    [words.master.balance, group.balance],
    [words.master.nightsDue, group.nightsDue],
    [words.master.toSettle, group.toSettle],
    [deposits.group.held, group.held],
  ] as const
  return (
    <>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <section aria-label={words.master.title}>
        <h2 className={classes['title']}>{words.master.title}</h2>
        <dl className={classes['facts']}>
          {sums.map(([label, amount]) => (
            <Fragment key={label}>
              <dt>
                {label} {currency}
              </dt>
              <dd>
                <MoneyText amount={amount} currency={currency} />
              </dd>
            </Fragment>
          ))}
        </dl>
      </section>
      {group.state === 'open' && group.expected > 0 && (
        <Checkbox
          label={words.checkIn.dirty}
          checked={checkIn.acceptsDirty}
          onChange={(event) => checkIn.setAcceptsDirty(event.currentTarget.checked)}
        />
      )}
    </>
  )
}

/** What a slip of the group can pay: the master, and the folios of those who are in house. */
const payableOf = (group: GroupView, master: string): PayableFolio[] => [
  ...(group.state === 'open' ? [{ folioId: group.folioId, payer: master, balance: group.balance }] : []),
  ...group.stays.flatMap(({ roomNumber, guestName, folios }) =>
    folios.map((folio) => ({ ...folio, payer: `${roomNumber} ${guestName}`.trim() })),
  ),
]
