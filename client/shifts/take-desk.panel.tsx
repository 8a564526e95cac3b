import { useState } from 'react'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import type { OtherCashDone } from './other-cash/other-cash.api.ts'
import { SpotCheckButton } from './other-cash/spot-check.panel.tsx'
import classes from './shift.module.css'
import { AcceptHandoverForm } from './accept-handover.form.tsx'
import { CountSection } from './count-section.panel.tsx'
import { LeadDesk } from './lead-desk.panel.tsx'
import { type Opened, OpenShiftForm } from './open-shift.form.tsx'
import { type DeskItem, deskToTake, useCountForm, useDesks, useWaitingHandover } from './shift.api.ts'

interface TakeDeskPanelProps {
  readonly chosen: number | null
  readonly onChoose: (deskId: number) => void
  readonly onOpened: (opened: Opened) => void
}

/** Without a shift: which desk, and how it is taken over, from the safe or from a colleague. */
export const TakeDeskPanel = ({ chosen, onChoose, onOpened }: TakeDeskPanelProps) => {
  const { shifts } = useText()
  const { role } = useSession()
  const desks = useDesks()
  const mayOpen = mayRun(role, 'openShift')
  return (
    <Loaded query={desks}>
      {(items) => {
        const desk = deskToTake(items, chosen)
        return (
          <>
            <DeskList desks={items} chosen={desk} onChoose={onChoose} />
            {desk !== undefined && <LeadDesk deskId={desk.deskId} />}
            <SpotChecks />
            {!mayOpen && <p>{shifts.desks.own}</p>}
            {mayOpen && desk !== undefined && <TakeDesk key={desk.deskId} desk={desk} onOpened={onOpened} />}
          </>
        )
      }}
    </Loaded>
  )
}

/** A lead without a shift checks the drawers of others. */
const SpotChecks = () => {
  const { common } = useText()
  const [done, setDone] = useState<OtherCashDone | null>(null)
  return (
    <div className={classes['section']}>
      {done !== null && (
        <DoneNotice what={done.what} next={{ label: common.dismiss, onAction: () => setDone(null) }} />
      )}
      <SpotCheckButton onDone={setDone} />
    </div>
  )
}

interface DeskListProps {
  readonly desks: readonly DeskItem[]
  readonly chosen: DeskItem | undefined
  readonly onChoose: (deskId: number) => void
}

const DeskList = ({ desks, chosen, onChoose }: DeskListProps) => {
  const { shifts } = useText()
  const words = shifts.desks
  const stateOf = ({ shift }: DeskItem) => {
    if (shift === null) return words.free
    return shift.state === 'given' ? words.waiting : words.states[shift.state]
  }
  return (
    <CountSection
      title={words.title}
      hint={chosen === undefined ? words.choose : words.chosen(`${chosen.code} ${chosen.name}`)}
    >
      <DataTable
        label={words.title}
        rows={desks}
        rowKey={({ deskId }) => deskId}
        isSelected={({ deskId }) => deskId === chosen?.deskId}
        onOpen={({ deskId }) => onChoose(deskId)}
        empty={{ title: words.empty }}
        columns={[
          { key: 'desk', header: words.desk, cell: ({ code, name }) => `${code} ${name}` },
          { key: 'holder', header: words.holder, cell: ({ shift }) => shift?.cashierName ?? '' },
          { key: 'state', header: words.state, cell: stateOf },
        ]}
      />
    </CountSection>
  )
}

const TakeDesk = ({
  desk,
  onOpened,
}: {
  readonly desk: DeskItem
  readonly onOpened: (opened: Opened) => void
}) => {
  const { shifts } = useText()
  const form = useCountForm(desk.deskId)
  const waiting = useWaitingHandover(desk.deskId)
  if (desk.shift !== null && desk.shift.state !== 'given')
    return <p>{shifts.desks.taken(desk.shift.cashierName)}</p>
  return (
    <Loaded query={form}>
      {(data) => {
        if (desk.shift === null) return <OpenShiftForm form={data} onOpened={onOpened} />
        return (
          <Loaded query={waiting}>
            {(handover) =>
              handover === null ? null : (
                <AcceptHandoverForm form={data} handover={handover} onOpened={onOpened} />
              )
            }
          </Loaded>
        )
      }}
    </Loaded>
  )
}
