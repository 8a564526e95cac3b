import { takeBackReasons } from '@jiaoban/shared/shifts/drawer.schema.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import type { OtherCashDone, OwnPaidOut } from './other-cash.api.ts'
import classes from './other-cash.module.css'
import { TakeBackForm } from './take-back.form.tsx'

interface VoucherListProps {
  readonly onPrint: (documentId: number) => void
  readonly onDone: (done: OtherCashDone) => void
}

/** What the shift paid out, the newest first; each can be printed, and taken back while the shift runs. */
export const VoucherList = ({ onPrint, onDone }: VoucherListProps) => {
  const { otherCash, papers } = useText()
  const { vouchers: words } = otherCash
  const { currency } = useShellStatus()
  const { data = [] } = useQuery(trpc.shifts.paidOuts.queryOptions())
  const blockedReason = useBlockedReason()
  const [takingBack, setTakingBack] = useState<OwnPaidOut | null>(null)
  const whatOf = ({ kind, roomNumber, categoryCode, isTakingBack }: OwnPaidOut) => {
    const what =
      kind === 'guest'
        ? `${papers.paidOut.purposes.guest} ${roomNumber}`
        : wordFor(papers.paidOut.categories, categoryCode ?? '')
    return isTakingBack ? `${words.takingBack} · ${what}` : what
  }
  if (data.length === 0) return null
  return (
    <>
      <DataTable
        label={words.title}
        rows={data}
        rowKey={({ paidOutId }) => paidOutId}
        empty={{ title: words.empty }}
        isDimmed={({ isTakenBack, isTakingBack }) => isTakenBack || isTakingBack}
        columns={[
          { key: 'number', header: words.number, cell: ({ number }) => number },
          { key: 'what', header: words.what, cell: whatOf },
          {
            key: 'amount',
            header: `${words.amount} ${currency}`,
            align: 'right',
            cell: ({ amount, isTakingBack }) => (
              <MoneyText amount={isTakingBack ? `-${amount}` : amount} currency={currency} />
            ),
          },
          {
            key: 'actions',
            header: words.action,
            align: 'right',
            cell: (row) => (
              <span className={classes['row']}>
                {row.isTakenBack && <span className={classes['quiet']}>{words.takenBack}</span>}
                {!row.isTakenBack && !row.isTakingBack && (
                  <ActionButton
                    label={words.takeBack}
                    spokenLabel={words.takeBackTitle(row.number)}
                    isCompact
                    blockedReason={blockedReason('takeBackPaidOut', 'desk')}
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
          <TakeBackPaidOut
            paidOut={takingBack}
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

interface TakeBackPaidOutProps {
  readonly paidOut: OwnPaidOut
  readonly onDone: (done: OtherCashDone) => void
}

const TakeBackPaidOut = ({ paidOut, onDone }: TakeBackPaidOutProps) => {
  const { vouchers: words } = useText().otherCash
  const takeBack = useCommand(trpc.shifts.takeBackPaidOut)
  return (
    <TakeBackForm
      words={words}
      reasons={takeBackReasons}
      refusal={takeBack.refusal}
      isRunning={takeBack.isRunning}
      onTakeBack={async (reasonCode) => {
        const done = await takeBack.run({ paidOutId: paidOut.paidOutId, reasonCode })
        if (done === undefined) return
        onDone({ what: words.done(paidOut.number), number: done.number, documentId: done.documentId })
      }}
    />
  )
}
