import { useState } from 'react'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { AcceptHandoverForm } from './accept-handover.form.tsx'
import { CountSection } from './count-section.panel.tsx'
import { type Opened, OpenShiftForm } from './open-shift.form.tsx'
import { type DeskItem, useCountForm, useDesks, useWaitingHandover } from './shift.api.ts'

/** Without a shift: which desk, and how it is taken over, from the safe or from a colleague. */
export const TakeDeskPanel = ({ onOpened }: { readonly onOpened: (opened: Opened) => void }) => {
  const { shifts } = useText()
  const { role } = useSession()
  const desks = useDesks()
  const [chosen, setChosen] = useState<number | null>(null)
  const mayOpen = mayRun(role, 'openShift')
  return (
    <Loaded query={desks}>
      {(items) => {
        const waiting = items.find(({ shift }) => shift?.state === 'given')
        const deskId = chosen ?? waiting?.deskId ?? items.find(({ shift }) => shift === null)?.deskId ?? null
        const desk = items.find((item) => item.deskId === deskId)
        return (
          <>
            <DeskList desks={items} chosen={deskId} onChoose={setChosen} />
            {!mayOpen && <p>{shifts.desks.own}</p>}
            {mayOpen && desk !== undefined && <TakeDesk key={desk.deskId} desk={desk} onOpened={onOpened} />}
          </>
        )
      }}
    </Loaded>
  )
}

interface DeskListProps {
  readonly desks: readonly DeskItem[]
  readonly chosen: number | null
  readonly onChoose: (deskId: number) => void
}

const DeskList = ({ desks, chosen, onChoose }: DeskListProps) => {
  const { shifts } = useText()
  const { currency } = useShellStatus()
  const words = shifts.desks
  const stateOf = ({ shift }: DeskItem) => {
    if (shift === null) return words.free
    return shift.state === 'given' ? words.waiting : words.states[shift.state]
  }
  return (
    <CountSection title={words.title} hint={words.choose}>
      <DataTable
        label={words.title}
        rows={desks}
        rowKey={({ deskId }) => deskId}
        isSelected={({ deskId }) => deskId === chosen}
        onOpen={({ deskId }) => onChoose(deskId)}
        empty={{ title: words.empty }}
        columns={[
          { key: 'desk', header: words.desk, cell: ({ code, name }) => `${code} ${name}` },
          {
            key: 'float',
            header: `${words.float} ${currency}`,
            align: 'right',
            cell: ({ floatAmount }) => <MoneyText amount={floatAmount} currency={currency} />,
          },
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
