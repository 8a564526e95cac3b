import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { useSayMoney } from '../../kernel/say-amount.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { DenominationPad } from '../../ui/denomination-pad.tsx'
import type { Quantities } from '../../ui/denomination-total.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { SellForeignCashForm } from '../../payments/foreign-cash/sell-foreign-cash.form.tsx'
import { CashCurrency } from './cash-currency.form.tsx'
import { CounterfeitForm } from './counterfeit.form.tsx'
import { type OtherCashDone, padOf, piecesOf } from './other-cash.api.ts'
import classes from './other-cash.module.css'

type SafeAction = 'count' | 'bank' | 'counterfeit' | 'sell'

const actions = ['count', 'bank', 'counterfeit'] as const satisfies readonly SafeAction[]

/** What the general cashier does with the safe: counts it, takes cash to the bank, takes false notes out. */
export const SafePanel = () => {
  const { otherCash, common, exchange } = useText()
  const { safe: words } = otherCash
  const { data } = useQuery(trpc.property.foreignCash.queryOptions())
  const foreign = (data?.currencies ?? []).map(({ currency }) => currency)
  const titleOf = (action: SafeAction) => (action === 'sell' ? exchange.sale.action : words[action])
  const [opened, setOpened] = useState<SafeAction | null>(null)
  const [done, setDone] = useState<OtherCashDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const finish = (finished: OtherCashDone) => {
    setOpened(null)
    setDone(finished)
    setPrinting(finished.documentId ?? null)
  }
  return (
    <section className={classes['section']} aria-labelledby="safe-title">
      <h2 id="safe-title">{words.title}</h2>
      {done !== null && (
        <DoneNotice
          what={done.what}
          numbers={done.number === undefined ? [] : [{ label: otherCash.slip, value: done.number }]}
          next={{ label: common.dismiss, onAction: () => setDone(null) }}
        />
      )}
      <div className={classes['actions']}>
        {actions.map((action) => (
          <ActionButton key={action} label={words[action]} onAction={() => setOpened(action)} />
        ))}
        {foreign.length > 0 && (
          <ActionButton label={exchange.sale.action} onAction={() => setOpened('sell')} />
        )}
      </div>
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === null ? '' : titleOf(opened)}
        width={480}
      >
        {opened === 'count' && <CountSafeForm foreign={foreign} onDone={finish} />}
        {opened === 'bank' && <BankCashForm onDone={finish} />}
        {opened === 'sell' && <SellForeignCashForm currencies={foreign} onDone={finish} />}
        {opened === 'counterfeit' && <CounterfeitForm place="safe" foreign={foreign} onDone={finish} />}
      </Dialog>
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </section>
  )
}

interface CountSafeProps {
  /** Currencies beside the hotel's own, each counted by itself. */
  readonly foreign: readonly Currency[]
  readonly onDone: (done: OtherCashDone) => void
}

const CountSafeForm = ({ foreign, onDone }: CountSafeProps) => {
  const { otherCash } = useText()
  const { safe: words } = otherCash
  const say = useSayMoney()
  const { currency: home } = useShellStatus()
  const [currency, setCurrency] = useState<Currency>(home)
  const count = useCommand(trpc.shifts.countSafe)
  const [pieces, setPieces] = useState<Quantities>({})
  const submit = async () => {
    const done = await count.run({
      denominations: piecesOf(pieces),
      ...(currency === home ? {} : { currency }),
    })
    if (done === undefined) return
    const counted = say(done.counted, currency)
    const what = Money.of(done.overShort, currency).isZero
      ? words.countAgrees(counted)
      : words.countDiffers({ counted, difference: say(done.overShort, currency) })
    onDone({
      what,
      ...(done.number === null ? {} : { number: done.number }),
      ...(done.documentId === null ? {} : { documentId: done.documentId }),
    })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.countHint}
      </Text>
      <CashCurrency
        foreign={foreign}
        value={currency}
        onChange={(chosen) => {
          setCurrency(chosen)
          setPieces({})
        }}
      />
      <DenominationPad
        currency={currency}
        denominations={padOf(currency)}
        value={pieces}
        onChange={setPieces}
        hasAutoFocus
      />
      <RefusalAlert refusal={count.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.countSubmit}
        isRunning={count.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}

const BankCashForm = ({ onDone }: { readonly onDone: (done: OtherCashDone) => void }) => {
  const { otherCash } = useText()
  const { safe: words } = otherCash
  const { currency } = useShellStatus()
  const bank = useCommand(trpc.shifts.bankCash)
  const [amount, setAmount] = useState('')
  const [slipNumber, setSlipNumber] = useState('')
  const problem = !isPositiveAmount(amount)
    ? otherCash.amountMissing
    : slipNumber === ''
      ? words.slipMissing
      : null
  const submit = async () => {
    const done = await bank.run({ amount, slipNumber })
    if (done === undefined) return
    onDone({ what: words.bankDone({ amount: formatAmount(done.amount), slip: done.slipNumber }) })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.bankHint}
      </Text>
      <MoneyInput
        label={otherCash.amount}
        currency={currency}
        value={amount}
        onChange={setAmount}
        data-autofocus
      />
      <TextInput
        label={words.slipNumber}
        autoComplete="off"
        value={slipNumber}
        onChange={(event) => setSlipNumber(event.currentTarget.value.trim().toUpperCase())}
      />
      <RefusalAlert refusal={bank.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.bankSubmit}
        blockedReason={problem}
        isRunning={bank.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
