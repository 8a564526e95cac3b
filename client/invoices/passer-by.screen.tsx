import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChargeCode } from '../folios/charge-code.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { useSettlingMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { SaleLines } from './sale-lines.form.tsx'
import { type FinishedSale, SoldPanel } from './sold.panel.tsx'
import type { SaleLine } from './sale.api.ts'

/** 散客消费: somebody who does not stay buys something, pays, and has a bill. */
export const PasserByScreen = () => {
  const methods = useSettlingMethods()
  const codes = useQuery(trpc.folios.chargeCodes.queryOptions())
  const [finished, setFinished] = useState<FinishedSale | null>(null)
  const [round, setRound] = useState(1)
  const startAgain = () => {
    setFinished(null)
    setRound(round + 1)
  }
  if (finished !== null) return <SoldPanel sale={finished} onNext={startAgain} />
  return (
    <Loaded query={methods}>
      {(taken) => (
        <Loaded query={codes}>
          {(known) => <Sale key={round} methods={taken} codes={known} onSold={setFinished} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface SaleProps {
  readonly methods: readonly TenderMethod[]
  readonly codes: readonly ChargeCode[]
  readonly onSold: (sale: FinishedSale) => void
}

const Sale = ({ methods, codes, onSold }: SaleProps) => {
  const { passerBy: words } = useText()
  const { currency } = useShellStatus()
  const navigate = useNavigate()
  const sell = useCommand(trpc.invoices.sellToPasserBy)
  const blockedReason = useBlockedReason()('sellToPasserBy', 'desk')
  const sentenceOf = useTenderSentence()
  const [lines, setLines] = useState<readonly SaleLine[]>([])
  const [buyerName, setBuyerName] = useState('')
  const total = Money.sum(
    lines.map(({ amount }) => Money.of(amount, currency)),
    currency,
  )
  const tenders = useTenders(methods, total)
  const problem =
    blockedReason ??
    (lines.length === 0 ? words.nothing : null) ??
    sentenceOf(tenders.problem) ??
    (tenders.left.isZero ? null : words.mismatch)

  const send = async () => {
    const done = await sell.run({
      buyerName,
      lines: lines.map(({ code, amount, quantity }) => ({ code, amount, quantity })),
      payments: [...tenders.tenders],
    })
    if (done === undefined) return
    const change = tenders.change.isZero ? null : tenders.change.toString()
    onSold({ documentId: done.documentId, number: done.number, total: done.total, change })
  }
  return (
    <>
      <PageHeader
        title={words.title}
        onBack={() => void navigate({ to: '/' })}
        primary={{
          label: words.submit,
          onAction: send,
          isRunning: sell.isRunning,
          blockedReason: problem,
        }}
      />
      <PageBody
        isAsideWide
        aside={
          <>
            <TextInput
              label={words.buyer}
              description={words.buyerHint}
              inputWrapperOrder={['label', 'input', 'description']}
              autoComplete="off"
              maxLength={60}
              value={buyerName}
              onChange={(event) => setBuyerName(event.currentTarget.value)}
            />
            <TenderFields methods={methods} currency={currency} tenders={tenders} />
          </>
        }
      >
        <RefusalAlert refusal={sell.refusal} />
        <SaleLines codes={codes} lines={lines} onChange={setLines} />
        <p role="status">{lines.length > 0 && words.total(formatAmount(total.toString()))}</p>
      </PageBody>
    </>
  )
}
