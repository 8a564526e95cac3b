import { useState } from 'react'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { useCurrencies } from '../relief/drawer-count.form.tsx'
import { useShiftView } from '../shift.api.ts'
import { CounterfeitForm } from './counterfeit.form.tsx'
import { ChangeForm } from './change.form.tsx'
import { ExchangeForm } from './exchange.form.tsx'
import { type OtherCashAction, otherCashActions, type OtherCashDone } from './other-cash.api.ts'
import classes from './other-cash.module.css'
import { PayOutForm } from './pay-out.form.tsx'
import { PayTipForm } from './pay-tip.form.tsx'
import { PettyExpenseForm } from './petty-expense.form.tsx'
import { SpotCheckButton } from './spot-check.panel.tsx'
import { VoucherList } from './voucher-list.panel.tsx'

/** Cash beside payments and deposits: one row of actions, each with its letter, and what was paid out. */
export const OtherCashPanel = () => {
  const { otherCash, common } = useText()
  const blockedReason = useBlockedReason()
  const [opened, setOpened] = useState<OtherCashAction | null>(null)
  const [done, setDone] = useState<OtherCashDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const finish = (finished: OtherCashDone) => {
    setOpened(null)
    setDone(finished)
    setPrinting(finished.documentId ?? null)
  }
  const { documentId } = done ?? {}
  return (
    <section className={classes['section']} aria-labelledby="other-cash-title">
      <h2 id="other-cash-title">{otherCash.title}</h2>
      {done !== null && (
        <DoneNotice
          what={done.what}
          numbers={done.number === undefined ? [] : [{ label: otherCash.slip, value: done.number }]}
          {...(documentId === undefined ? {} : { onPrintAgain: () => setPrinting(documentId) })}
          next={{ label: common.dismiss, onAction: () => setDone(null) }}
        />
      )}
      <div className={classes['actions']}>
        {otherCashActions.map(({ name, command, key }) => (
          <ActionButton
            key={name}
            label={otherCash.actions[name]}
            hotkey={key}
            blockedReason={blockedReason(command, 'desk')}
            onAction={() => setOpened(name)}
          />
        ))}
        <SpotCheckButton onDone={finish} />
      </div>
      <VoucherList onPrint={setPrinting} onDone={finish} />
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === null ? '' : otherCash[opened].title}
        width={opened === 'exchange' ? 860 : 480}
      >
        {opened !== null && <ActionForm action={opened} onDone={finish} />}
      </Dialog>
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </section>
  )
}

/** Which currencies may lie in a drawer the count of its desk says. */
const DrawerCounterfeit = ({ onDone }: Pick<ActionFormProps, 'onDone'>) => {
  const { data: view } = useShiftView()
  const foreign = useCurrencies(view?.report.shift.deskId ?? 0)
  return <CounterfeitForm place="drawer" foreign={foreign ?? []} onDone={onDone} />
}

interface ActionFormProps {
  readonly action: OtherCashAction
  readonly onDone: (done: OtherCashDone) => void
}

const ActionForm = ({ action, onDone }: ActionFormProps) => {
  switch (action) {
    case 'payOut':
      return <PayOutForm onDone={onDone} />
    case 'petty':
      return <PettyExpenseForm onDone={onDone} />
    case 'tip':
      return <PayTipForm onDone={onDone} />
    case 'exchange':
      return <ExchangeForm onDone={onDone} />
    case 'counterfeit':
      return <DrawerCounterfeit onDone={onDone} />
    case 'fetchChange':
    case 'returnChange':
    case 'topUp':
      return <ChangeForm action={action} onDone={onDone} />
  }
}
