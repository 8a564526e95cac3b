import { takeBackExchangeReasons } from '@jiaoban/shared/payments/exchange.schema.ts'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import classes from '../../shifts/other-cash/other-cash.module.css'
import { TakeBackForm } from '../../shifts/other-cash/take-back.form.tsx'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import type { ExchangeDone, OwnExchange } from './foreign-cash.api.ts'

interface ExchangeListProps {
  readonly memos: readonly OwnExchange[]
  readonly onPrint: (documentId: number) => void
  readonly onDone: (done: ExchangeDone) => void
}

/** The memos of the shift, the newest first; each can be printed, and taken back while the shift runs. */
export const ExchangeList = ({ memos, onPrint, onDone }: ExchangeListProps) => {
  const { exchange, papers } = useText()
  const { memos: words } = exchange
  const { currency } = useShellStatus()
  const blockedReason = useBlockedReason()
  const [takingBack, setTakingBack] = useState<OwnExchange | null>(null)
  const whatOf = ({ direction, amount, currency: foreign, rate, takesBack }: OwnExchange) => {
    const what = `${papers.exchange.directions[direction]} ${amount} ${foreign} × ${rate}`
    return takesBack ? `${words.takingBack} · ${what}` : what
  }
  if (memos.length === 0) return null
  return (
    <>
      <DataTable
        label={words.title}
        rows={memos}
        rowKey={({ exchangeId }) => exchangeId}
        empty={{ title: words.empty }}
        isDimmed={({ isTakenBack, takesBack }) => isTakenBack || takesBack}
        columns={[
          { key: 'number', header: exchange.memo, cell: ({ number }) => number },
          { key: 'what', header: words.what, cell: whatOf },
          { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
          {
            key: 'home',
            header: `${words.home} ${currency}`,
            align: 'right',
            cell: ({ home }) => <MoneyText amount={home} currency={currency} />,
          },
          {
            key: 'actions',
            header: words.action,
            align: 'right',
            cell: (row) => (
              <span className={classes['row']}>
                {row.isTakenBack && <span className={classes['quiet']}>{words.takenBack}</span>}
                {row.mayTakeBack && (
                  <ActionButton
                    label={words.takeBack}
                    spokenLabel={words.takeBackTitle(row.number)}
                    isCompact
                    blockedReason={blockedReason('takeBackExchange', 'desk')}
                    onAction={() => setTakingBack(row)}
                  />
                )}
                <ActionButton
                  label={words.print}
                  spokenLabel={`${words.print} ${row.number}`}
                  isCompact
                  onAction={() => onPrint(row.documentId)}
                />
              </span>
            ),
          },
        ]}
      />
      <Dialog
        isOpen={takingBack !== null}
        onClose={() => setTakingBack(null)}
        title={words.takeBackTitle(takingBack?.number ?? '')}
      >
        {takingBack !== null && (
          <TakeBackExchange
            memo={takingBack}
            onDone={(done) => {
              setTakingBack(null)
              onDone(done)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

interface TakeBackExchangeProps {
  readonly memo: OwnExchange
  readonly onDone: (done: ExchangeDone) => void
}

const TakeBackExchange = ({ memo, onDone }: TakeBackExchangeProps) => {
  const { memos: words } = useText().exchange
  const takeBack = useCommand(trpc.payments.takeBackExchange)
  return (
    <TakeBackForm
      words={words}
      reasons={takeBackExchangeReasons}
      refusal={takeBack.refusal}
      isRunning={takeBack.isRunning}
      onTakeBack={async (reasonCode) => {
        const done = await takeBack.run({ exchangeId: memo.exchangeId, reasonCode })
        if (done === undefined) return
        onDone({ what: words.done(memo.number), number: done.number, documentId: done.documentId })
      }}
    />
  )
}
