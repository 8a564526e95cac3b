import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import type { FolioLineView, FolioView } from '../folios/folio.api.ts'
import { FolioLineDialog } from '../folios/folio-line.form.tsx'
import { FolioWindow } from '../folios/folio-window.panel.tsx'
import { PostChargeForm } from '../folios/post-charge.form.tsx'
import { TransferForm } from '../folios/transfer.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TakePaymentForm } from '../payments/take-payment.form.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { SettleAccountForm } from './settle-account.form.tsx'
import { SettleFolioForm } from './settle-interim.form.tsx'

/** One account of the house: its lines, and what is done with them. */
export const HouseAccountScreen = () => {
  const { folioId } = useParams({ from: '/shell/house-accounts/$folioId' })
  const folio = useQuery(trpc.folios.houseAccount.queryOptions({ folioId }))
  return <Loaded query={folio}>{(loaded) => <HouseAccount key={loaded.id} folio={loaded} />}</Loaded>
}

type Deed = 'charge' | 'payment' | 'transfer' | 'settle' | 'account'

interface Done {
  readonly what: string
  readonly number?: string
  readonly documentId?: number
}

const HouseAccount = ({ folio }: { readonly folio: FolioView }) => {
  const text = useText()
  const { houseAccounts: words, folios } = text
  const { currency } = useShellStatus()
  const navigate = useNavigate()
  const close = useClose(folio)
  const blockedReason = useBlockedReason()
  const [deed, setDeed] = useState<Deed | null>(null)
  const [line, setLine] = useState<FolioLineView | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const finish = (finished: Done) => {
    setDeed(null)
    setLine(null)
    setDone(finished)
    setPrinting(finished.documentId ?? null)
  }
  return (
    <>
      <PageHeader
        title={folio.payerName}
        detail={words.kind}
        onBack={() => void navigate({ to: '/house-accounts' })}
        primary={{
          label: text.settlement.account.action,
          onAction: () => setDeed('account'),
          blockedReason: folio.state === 'closed' ? words.closed : blockedReason('settleFolio', 'desk'),
        }}
      >
        <AccountActions folio={folio} onOpen={setDeed} close={close} />
      </PageHeader>
      <PageBody>
        {done !== null && (
          <DoneNotice
            what={done.what}
            numbers={done.number === undefined ? [] : [{ label: folios.payment.receipt, value: done.number }]}
            next={{ label: text.common.dismiss, onAction: () => setDone(null) }}
          />
        )}
        <RefusalAlert refusal={close.refusal} />
        <FolioWindow folio={folio} currency={currency} onOpenLine={setLine} />
      </PageBody>
      <AccountDialogs folio={folio} deed={deed} onClose={() => setDeed(null)} onDone={finish} />
      <FolioLineDialog
        opened={line === null ? null : { line, folio }}
        onClose={() => setLine(null)}
        onCorrected={(what) => finish({ what })}
      />
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}

/** Ends the account, once nothing is left of it. */
const useClose = (folio: FolioView) => {
  const command = useCommand(trpc.folios.closeHouseAccount)
  const navigate = useNavigate()
  const run = async () => {
    if ((await command.run({ folioId: folio.id })) !== undefined) void navigate({ to: '/house-accounts' })
  }
  return { run, isRunning: command.isRunning, refusal: command.refusal }
}

interface AccountActionsProps {
  readonly folio: FolioView
  readonly onOpen: (deed: Deed) => void
  readonly close: ReturnType<typeof useClose>
}

const AccountActions = ({ folio, onOpen, close }: AccountActionsProps) => {
  const { houseAccounts: words, folios, folioWindows } = useText()
  const blockedReason = useBlockedReason()
  const closed = folio.state === 'closed' ? words.closed : null
  return (
    <>
      <ActionButton
        label={folios.charge.action}
        hotkey="F4"
        onAction={() => onOpen('charge')}
        blockedReason={closed ?? blockedReason('postCharge', 'desk')}
      />
      <ActionButton
        label={folios.payment.action}
        hotkey="F8"
        onAction={() => onOpen('payment')}
        blockedReason={closed ?? blockedReason('takePayment', 'desk')}
      />
      <ActionButton
        label={folioWindows.transfer.action}
        hotkey="Alt+M"
        onAction={() => onOpen('transfer')}
        blockedReason={closed ?? blockedReason('transferLines', 'desk')}
      />
      <ActionButton
        label={words.settle}
        hotkey="F9"
        onAction={() => onOpen('settle')}
        blockedReason={closed ?? blockedReason('settleInterim', 'desk')}
      />
      <ActionButton
        label={words.close}
        onAction={close.run}
        isRunning={close.isRunning}
        blockedReason={closed ?? blockedReason('closeHouseAccount', 'office')}
      />
    </>
  )
}

interface AccountDialogsProps {
  readonly folio: FolioView
  readonly deed: Deed | null
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
}

const AccountDialogs = ({ folio, deed, onClose, onDone }: AccountDialogsProps) => {
  const { folios, folioWindows, houseAccounts, settlement } = useText()
  const titles = {
    charge: folios.charge.title,
    payment: folios.payment.title,
    transfer: folioWindows.transfer.title,
    settle: houseAccounts.settle,
    account: settlement.account.title,
  } as const
  const say = (what: string) => onDone({ what })
  return (
    <Dialog
      isOpen={deed !== null}
      onClose={onClose}
      title={deed === null ? '' : titles[deed]}
      width={deed === 'transfer' ? 640 : 520}
    >
      {deed === 'charge' && <PostChargeForm folioId={folio.id} windows={[]} onPosted={say} />}
      {deed === 'payment' && <TakePaymentForm folioId={folio.id} balance={folio.balance} onTaken={onDone} />}
      {deed === 'settle' && <SettleFolioForm folio={folio} onBilled={onDone} />}
      {deed === 'account' && (
        <SettleAccountForm
          folioId={folio.id}
          version={folio.version}
          balance={folio.balance}
          onSettled={onDone}
        />
      )}
      {deed === 'transfer' && <TransferForm windows={[folio]} onMoved={say} />}
    </Dialog>
  )
}
