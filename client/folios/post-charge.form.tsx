import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ChargeWarning } from '../deposits/charge-warning.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { CountInput } from '../ui/count-input.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { ChargeCodeSelect } from './charge-code.form.tsx'

export interface ChargeWindow {
  readonly folioId: number
  readonly windowNumber: number
}

interface PostChargeFormProps {
  readonly folioId: number
  /** The open windows of the stay; the cashier may choose where there is more than one. */
  readonly windows: readonly ChargeWindow[]
  /** After the charge, with the sentence that says so. */
  readonly onPosted: (what: string, folio: { readonly folioId: number; readonly balance: string }) => void
}

/** A charge on a guest's folio: what, how many, how much. Typing finds the item by code or name. */
export const PostChargeForm = ({ folioId, windows, onPosted }: PostChargeFormProps) => {
  const { folios, folioWindows } = useText()
  const { charge: words } = folios
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const { data: codes = [] } = useQuery(trpc.folios.chargeCodes.queryOptions())
  const postCharge = useCommand(trpc.folios.postCharge)
  const [code, setCode] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [amount, setAmount] = useState('')
  const [remark, setRemark] = useState('')
  /** Null: by the rules of the stay. */
  const [chosen, setChosen] = useState<number | null>(null)

  const problem = problemOf({ code, amount }, words)
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (code === null || problem !== null) return
    const target = { folioId: chosen ?? folioId, isRouted: chosen === null }
    const done = await postCharge.run({ ...target, code, quantity, amount, remark })
    if (done === undefined) return
    const name = codes.find((one) => one.code === code)?.name[language] ?? code
    const what = words.done(name, formatAmount(amount))
    onPosted(windows.length > 1 ? folioWindows.charge.done(what, done.windowNumber) : what, done)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <ChargeCodeSelect codes={codes} value={code} onChange={setCode} />
        <Group gap="sm" grow align="flex-start">
          <CountInput label={words.quantity} value={quantity} onChange={setQuantity} min={1} max={999} />
          <MoneyInput label={words.amount} currency={currency} value={amount} onChange={setAmount} />
        </Group>
        {windows.length > 1 && <WindowChoice windows={windows} value={chosen} onChange={setChosen} />}
        <TextInput
          label={words.remark}
          maxLength={200}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <ChargeWarning folioId={folioId} amount={amount} />
        <RefusalAlert refusal={postCharge.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={postCharge.isRunning}
        />
      </Stack>
    </form>
  )
}

interface WindowChoiceProps {
  readonly windows: readonly ChargeWindow[]
  readonly value: number | null
  readonly onChange: (folioId: number | null) => void
}

/** By rule, unless the cashier knows better. */
const WindowChoice = ({ windows, value, onChange }: WindowChoiceProps) => {
  const { folios, folioWindows } = useText()
  return (
    <NativeSelect
      label={folioWindows.charge.window}
      data={[
        { value: '', label: folioWindows.charge.byRule },
        ...windows.map(({ folioId, windowNumber }) => ({
          value: String(folioId),
          label: folios.window(windowNumber),
        })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={(event) =>
        onChange(
          windows.find(({ folioId }) => String(folioId) === event.currentTarget.value)?.folioId ?? null,
        )
      }
    />
  )
}

interface Typed {
  readonly code: string | null
  readonly amount: string
}

const problemOf = (
  { code, amount }: Typed,
  words: { codeMissing: string; amountMissing: string },
): string | null => {
  if (code === null) return words.codeMissing
  return isPositiveAmount(amount) ? null : words.amountMissing
}
