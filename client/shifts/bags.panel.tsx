import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './bags.module.css'
import { ReceiveBagForm } from './receive-bag.form.tsx'

export type Bag = Awaited<ReturnType<typeof client.shifts.bagsInHand.query>>[number]

/** Bags that were dropped and wait for the general cashier's count. */
export const BagsPanel = ({ mayReceive }: { readonly mayReceive: boolean }) => {
  const { reports } = useText()
  const bags = useQuery(trpc.shifts.bagsInHand.queryOptions())
  const [receiving, setReceiving] = useState<Bag | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <section className={classes['section']} aria-labelledby="bags-title">
      <h2 id="bags-title">{reports.bags.title}</h2>
      {done !== null && <DoneNotice what={done} />}
      <Loaded query={bags} lines={3}>
        {(items) =>
          items.length === 0 ? (
            <p className={classes['hint']}>{reports.bags.empty}</p>
          ) : (
            <ul className={classes['bags']}>
              {items.map((bag) => (
                <BagRow key={bag.id} bag={bag} {...(mayReceive && { onReceive: () => setReceiving(bag) })} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog
        isOpen={receiving !== null}
        onClose={() => setReceiving(null)}
        title={reports.bags.receiveTitle(receiving?.bagNumber ?? '')}
      >
        {receiving !== null && (
          <ReceiveBagForm
            bag={receiving}
            onDone={(what) => {
              setReceiving(null)
              setDone(what)
            }}
          />
        )}
      </Dialog>
    </section>
  )
}

const BagRow = ({ bag, onReceive }: { readonly bag: Bag; readonly onReceive?: () => void }) => {
  const { reports } = useText()
  const { currency } = useShellStatus()
  return (
    <li className={classes['bag']}>
      <div>
        <strong>{bag.bagNumber}</strong>
        <div className={classes['hint']}>
          {reports.bags.of({ shift: bag.shiftNumber, cashier: bag.cashier })}
        </div>
        <div className={classes['hint']}>{reports.bags.witness(bag.witness)}</div>
      </div>
      <MoneyText amount={bag.amount} currency={bag.currency} withCurrency={bag.currency !== currency} />
      {onReceive !== undefined && (
        <ActionButton
          label={reports.bags.receive}
          spokenLabel={reports.bags.receiveTitle(bag.bagNumber)}
          isCompact
          onAction={onReceive}
        />
      )}
    </li>
  )
}
