import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { describeEvent } from '../kernel/live-refresh.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { CloseTrainingForm } from './close-training.form.tsx'
import { OpenTrainingForm } from './open-training.form.tsx'
import classes from './training.module.css'

describeEvent('training_opened', 'training', 'shell.status')
describeEvent('training_closed', 'training', 'shell.status')

type TrainingItem = Awaited<ReturnType<typeof client.training.list.query>>[number]

/** The trainings there were, and the way to open one or to close it. */
export const TrainingPanel = () => {
  const { training: words } = useText()
  const trainings = useQuery(trpc.training.list.queryOptions())
  const [done, setDone] = useState<string | null>(null)
  return (
    <Stack gap="lg">
      {done !== null && <DoneNotice what={done} />}
      <p className={classes['intro']}>{words.intro}</p>
      <Loaded query={trainings}>
        {(loaded) => (
          <>
            <TrainingAction open={loaded.find(({ state }) => state === 'open')} onDone={setDone} />
            <Trainings trainings={loaded} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}

interface TrainingActionProps {
  readonly open: TrainingItem | undefined
  readonly onDone: (what: string) => void
}

const TrainingAction = ({ open, onDone }: TrainingActionProps) => {
  const { training: words } = useText()
  const blockedReason = useBlockedReason()
  const [isAsked, setAsked] = useState(false)
  const label = open === undefined ? words.open : words.close
  const done = (what: string) => {
    setAsked(false)
    onDone(what)
  }
  return (
    <>
      <Group>
        <ActionButton
          variant={open === undefined ? 'primary' : 'secondary'}
          label={label}
          blockedReason={blockedReason(open === undefined ? 'openTraining' : 'closeTraining', 'office')}
          onAction={() => setAsked(true)}
        />
      </Group>
      <Dialog isOpen={isAsked} onClose={() => setAsked(false)} title={label}>
        {open === undefined ? (
          <OpenTrainingForm onDone={(number) => done(words.opened(number))} />
        ) : (
          <CloseTrainingForm number={open.number} onDone={(closed) => done(words.closed(closed))} />
        )}
      </Dialog>
    </>
  )
}

const Trainings = ({ trainings }: { readonly trainings: readonly TrainingItem[] }) => {
  const { training: words } = useText()
  const { timeZone } = useShellStatus()
  const say = (at: string | null, who: string | null) =>
    at === null ? '' : `${formatInstant(at, timeZone)} ${who ?? ''}`
  return (
    <DataTable
      label={words.title}
      rows={trainings}
      rowKey={({ id }) => id}
      empty={words.empty}
      isDimmed={({ state }) => state === 'closed'}
      columns={[
        { key: 'number', header: words.number, cell: ({ number }) => number },
        { key: 'state', header: words.state, cell: ({ state }) => words.states[state] },
        { key: 'desks', header: words.desks, align: 'right', cell: ({ deskCount }) => deskCount },
        { key: 'opened', header: words.openedAt, cell: ({ openedAt, openedBy }) => say(openedAt, openedBy) },
        { key: 'closed', header: words.closedAt, cell: ({ closedAt, closedBy }) => say(closedAt, closedBy) },
        { key: 'rows', header: words.rows, align: 'right', cell: ({ recordedRows }) => recordedRows },
      ]}
    />
  )
}
