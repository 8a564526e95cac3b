import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import classes from '../../shifts/other-cash/other-cash.module.css'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { ExchangeCurrencyForm } from './exchange-currency.form.tsx'
import { ExchangeList } from './exchange-list.panel.tsx'
import type { ExchangeDone } from './foreign-cash.api.ts'

/** Foreign cash at the desk and the memos of the shift. A house that takes none sees nothing of it. */
export const ForeignCashPanel = () => {
  const { exchange: words, common } = useText()
  const blockedReason = useBlockedReason()
  const { data: form } = useQuery(trpc.payments.exchangeForm.queryOptions())
  const { data: memos = [] } = useQuery(trpc.payments.exchanges.queryOptions())
  const [isOpen, setOpen] = useState(false)
  const [done, setDone] = useState<ExchangeDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const finish = (finished: ExchangeDone) => {
    setOpen(false)
    setDone(finished)
    setPrinting(finished.documentId)
  }
  if (form === undefined || (form.currencies.length === 0 && memos.length === 0)) return null
  return (
    <section className={classes['section']} aria-labelledby="foreign-cash-title">
      <h2 id="foreign-cash-title">{words.title}</h2>
      {done !== null && (
        <DoneNotice
          what={done.what}
          numbers={[{ label: words.memo, value: done.number }]}
          onPrintAgain={() => setPrinting(done.documentId)}
          next={{ label: common.dismiss, onAction: () => setDone(null) }}
        />
      )}
      {form.currencies.length > 0 && (
        <div className={classes['actions']}>
          <ActionButton
            label={words.action}
            hotkey="F"
            blockedReason={blockedReason('exchangeCurrency', 'desk')}
            onAction={() => setOpen(true)}
          />
        </div>
      )}
      <ExchangeList memos={memos} onPrint={setPrinting} onDone={finish} />
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words.title} width={520}>
        {isOpen && <ExchangeCurrencyForm form={form} onDone={finish} />}
      </Dialog>
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </section>
  )
}
