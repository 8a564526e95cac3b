import { isBilledKind } from '@jiaoban/shared/folios/folio.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type FolioView, useFolios } from '../folios/folio.api.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { useSettlingMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './settlement.module.css'

export interface InterimBill {
  /** The sentence that says what was done. */
  readonly what: string
  readonly documentId: number
  readonly number: string
  /** What goes back over the counter, or null. */
  readonly change: string | null
}

interface SettleInterimFormProps {
  readonly stayId: number
  readonly onBilled: (bill: InterimBill) => void
}

/** 中途结账: what stands unbilled on a window is billed, as much as the guest wants is paid, and the folio goes on. */
export const SettleInterimForm = ({ stayId, onBilled }: SettleInterimFormProps) => {
  const { settlement, folios } = useText()
  const windows = useFolios(stayId)
  const methods = useSettlingMethods()
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <Loaded query={windows}>
      {(all) => {
        const open = all.filter(({ state }) => state === 'open')
        const folio = open.find(({ id }) => id === chosen) ?? open[0]
        return (
          <Stack gap="md">
            {open.length > 1 && (
              <NativeSelect
                label={settlement.interim.window}
                data={open.map(({ id, windowNumber }) => ({
                  value: String(id),
                  label: folios.window(windowNumber),
                }))}
                value={String(folio?.id ?? '')}
                onChange={(event) => setChosen(Number(event.currentTarget.value))}
              />
            )}
            <Loaded query={methods}>
              {(taken) =>
                folio !== undefined && (
                  <Fields key={folio.id} folio={folio} methods={taken} onBilled={onBilled} />
                )
              }
            </Loaded>
          </Stack>
        )
      }}
    </Loaded>
  )
}

interface SettleFolioFormProps {
  readonly folio: FolioView
  readonly onBilled: (bill: InterimBill) => void
}

/** The same for an account that has one folio only. */
export const SettleFolioForm = ({ folio, onBilled }: SettleFolioFormProps) => {
  const methods = useSettlingMethods()
  return (
    <Loaded query={methods}>{(taken) => <Fields folio={folio} methods={taken} onBilled={onBilled} />}</Loaded>
  )
}

interface FieldsProps {
  readonly folio: FolioView
  readonly methods: readonly TenderMethod[]
  readonly onBilled: (bill: InterimBill) => void
}

const Fields = ({ folio, methods, onBilled }: FieldsProps) => {
  const { interim: words } = useText().settlement
  const { currency } = useShellStatus()
  const settle = useCommand(trpc.invoices.settleInterim)
  const sentenceOf = useTenderSentence()
  const zero = Money.zero(currency)
  const tenders = useTenders(methods, Money.of(folio.balance, currency).max(zero))
  const unbilled = folio.lines.filter((line) => !line.isBilled && isBilledKind(line.kind))
  const charges = Money.sum(
    unbilled.map(({ amount }) => Money.of(amount, currency)),
    currency,
  )
  if (unbilled.length === 0) return <Text c="dimmed">{words.nothing}</Text>

  const problem = sentenceOf(tenders.problem) ?? (tenders.left.isNegative ? words.aboveBalance : null)
  const send = async () => {
    if (problem !== null) return
    const done = await settle.run({
      folioId: folio.id,
      folioVersion: folio.version,
      payments: [...tenders.tenders],
    })
    if (done === undefined) return
    const change = tenders.change.isZero ? null : tenders.change.toString()
    const { documentId, number } = done
    onBilled({ documentId, number, change, what: words.done(formatAmount(done.charges)) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const sum = (label: string, amount: Money) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <MoneyText amount={amount.toString()} currency={currency} isStrong />
      </dd>
    </div>
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <dl className={classes['sums']}>
          {sum(words.unbilled, charges)}
          {sum(words.balance, Money.of(folio.balance, currency))}
        </dl>
        <TenderFields methods={methods} currency={currency} tenders={tenders} hasAutoFocus />
        <dl className={classes['sums']}>{sum(words.leftOpen, tenders.left)}</dl>
        <Text c="dimmed" size="xs">
          {words.hint}
        </Text>
        <RefusalAlert refusal={settle.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={send}
          blockedReason={problem}
          isRunning={settle.isRunning}
        />
      </Stack>
    </form>
  )
}
