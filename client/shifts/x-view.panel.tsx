import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PostingsDialog } from '../closings/postings.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { type Stat, StatBar } from '../ui/stat-bar.tsx'
import { type Drill, Figure } from './figure.panel.tsx'
import { ForeignCashPanel } from '../payments/foreign-cash/foreign-cash.panel.tsx'
import { OtherCashPanel } from './other-cash/other-cash.panel.tsx'
import type { ShiftView } from './shift.api.ts'
import classes from './shift.module.css'
import { XViewTables } from './x-view-tables.panel.tsx'

/** The live view of an open shift; the cash that should be there is hidden until it is counted. */
export const XViewPanel = ({ view }: { readonly view: ShiftView }) => {
  const { shifts } = useText()
  const words = shifts.view
  const navigate = useNavigate()
  const [drill, setDrill] = useState<Drill | null>(null)
  const { report, isHidden, state } = view
  const figure = (what: string, amount: string, label: string): Stat => ({
    label: what,
    value: <Figure what={what} amount={amount} label={label} onDrill={setDrill} />,
  })
  const other = (what: string, amount: string, label: string): Stat[] =>
    /[1-9]/.test(amount) ? [figure(what, amount, label)] : []
  return (
    <>
      {state !== 'open' && (
        <DecisionNotice action={{ label: words.handOver, onAction: () => navigate({ to: '/hand-over' }) }}>
          {state === 'counting' ? words.stateCounting : words.stateGiven}
        </DecisionNotice>
      )}
      <StatBar
        label={words.cash}
        stats={[
          figure(words.floatTaken, report.cash.floatTaken, 'float'),
          ...other(words.changeFetched, report.cash.changeFetched, 'change'),
          figure(words.received, report.cash.received, 'guest_cash:in'),
          figure(words.refunded, report.cash.refunded, 'guest_cash:out'),
          ...other(words.otherIn, report.cash.otherIn, 'cash_other:in'),
          ...other(words.otherOut, report.cash.otherOut, 'cash_other:out'),
          figure(words.dropped, report.cash.dropped, 'ledger:cash.bag'),
          figure(words.overShort, report.cash.overShort, 'family:difference'),
          figure(words.expected, report.cash.expected, 'drawer'),
          ...(report.cash.counted === null ? [] : [figure(words.counted, report.cash.counted, 'drawer')]),
        ]}
      />
      {isHidden && <p className={classes['hint']}>{words.hiddenHint}</p>}
      <OtherCashPanel />
      <ForeignCashPanel />
      <XViewTables report={report} onDrill={setDrill} />
      <PostingsDialog
        shiftId={report.shift.id}
        title={drill?.what ?? ''}
        label={drill?.label ?? null}
        onClose={() => setDrill(null)}
      />
    </>
  )
}
