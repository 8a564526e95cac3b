import { Money } from '@jiaoban/shared/kernel/money.ts'
import { exchangedSum, rateFor } from '@jiaoban/shared/payments/exchange.rules.ts'
import type { ExchangeDirection } from '@jiaoban/shared/payments/exchange.types.ts'
import { type IdKind, idKinds } from '@jiaoban/shared/property/id-paper.types.ts'
import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { MoneyInput } from '../../ui/money-input.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { StatBar } from '../../ui/stat-bar.tsx'
import type { ExchangeDone, ExchangeForm, ExchangeRateToday } from './foreign-cash.api.ts'

interface ExchangeCurrencyFormProps {
  readonly form: ExchangeForm
  readonly onDone: (done: ExchangeDone) => void
}

interface Draft {
  readonly direction: ExchangeDirection
  readonly amount: string
  readonly name: string
  readonly idKind: IdKind
  readonly idNumber: string
}

const empty: Draft = { direction: 'buy', amount: '', name: '', idKind: 'passport', idNumber: '' }

/** What the guest gives or wants, what it comes to at today's rate, and the paper they show. */
export const ExchangeCurrencyForm = ({ form, onDone }: ExchangeCurrencyFormProps) => {
  const { exchange: words, papers } = useText()
  const [chosen, setChosen] = useState(form.currencies[0])
  const [draft, setDraft] = useState(empty)
  const exchange = useCommand(trpc.payments.exchange)
  if (!chosen) return null
  const direction = chosen.sell === null ? 'buy' : draft.direction
  const rate = rateFor({ ...chosen, id: 0, validFromDate: '' }, direction) ?? chosen.buy
  const problem = !isPositiveAmount(draft.amount)
    ? words.amountMissing
    : draft.name.trim() === '' || draft.idNumber.trim() === ''
      ? words.guestMissing
      : null

  const submit = async () => {
    const { amount, name, idKind, idNumber } = draft
    const guest = { name, idKind, idNumber }
    const done = await exchange.run({ direction, currency: chosen.currency, amount, rate, guest })
    if (done === undefined) return
    const facts = { foreign: `${done.amount} ${chosen.currency}`, home: done.home }
    onDone({ what: words.done(facts), number: done.number, documentId: done.documentId })
  }
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md">
        <NativeSelect
          label={words.currency}
          data-autofocus
          data={form.currencies.map(({ currency }) => currency)}
          value={chosen.currency}
          onChange={(event) =>
            setChosen(
              form.currencies.find(({ currency }) => currency === event.currentTarget.value) ?? chosen,
            )
          }
        />
        <NativeSelect
          label={words.direction}
          data={[
            { value: 'buy', label: papers.exchange.directions.buy },
            ...(chosen.sell === null ? [] : [{ value: 'sell', label: papers.exchange.directions.sell }]),
          ]}
          value={direction}
          onChange={(event) =>
            setDraft({ ...draft, direction: event.currentTarget.value === 'sell' ? 'sell' : 'buy' })
          }
        />
      </SimpleGrid>
      <MoneyInput
        label={words.foreignAmount(chosen.currency)}
        description={words.rate(chosen.currency, rate)}
        currency={chosen.currency}
        value={draft.amount}
        onChange={(amount) => setDraft({ ...draft, amount })}
      />
      <ComesTo chosen={chosen} rate={rate} amount={draft.amount} direction={direction} form={form} />
      <GuestPaper draft={draft} onDraft={setDraft} />
      <RefusalAlert refusal={exchange.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={problem}
        isRunning={exchange.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}

interface ComesToProps extends Pick<ExchangeCurrencyFormProps, 'form'> {
  readonly chosen: ExchangeRateToday
  readonly rate: string
  readonly amount: string
  readonly direction: ExchangeDirection
}

/** The hotel's cash for it, as the server will reckon. */
const ComesTo = ({ chosen, rate, amount, direction, form }: ComesToProps) => {
  const { exchange: words } = useText()
  const { currency } = useShellStatus()
  const foreign = isPositiveAmount(amount) ? Money.of(amount, chosen.currency) : Money.zero(chosen.currency)
  const sum = exchangedSum(foreign, rate, { currency, cashRounding: form.cashRounding })
  const label = direction === 'buy' ? words.pays : words.takes
  return (
    <StatBar
      label={label}
      stats={[{ label, value: <MoneyText amount={sum.toString()} currency={currency} isStrong /> }]}
    />
  )
}

interface GuestPaperProps {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

const GuestPaper = ({ draft, onDraft }: GuestPaperProps) => {
  const { exchange: words, stayView } = useText()
  return (
    <>
      <TextInput
        label={words.guestName}
        autoComplete="off"
        maxLength={80}
        value={draft.name}
        onChange={(event) => onDraft({ ...draft, name: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="md">
        <NativeSelect
          label={words.idKind}
          data={idKinds.map((kind) => ({ value: kind, label: stayView.guests.idKinds[kind] }))}
          value={draft.idKind}
          onChange={(event) =>
            onDraft({
              ...draft,
              idKind: idKinds.find((kind) => kind === event.currentTarget.value) ?? draft.idKind,
            })
          }
        />
        <TextInput
          label={words.idNumber}
          autoComplete="off"
          maxLength={32}
          value={draft.idNumber}
          onChange={(event) => onDraft({ ...draft, idNumber: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  )
}
