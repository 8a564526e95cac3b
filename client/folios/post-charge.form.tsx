import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Group, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
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

interface PostChargeFormProps {
  readonly folioId: number
  /** After the charge, with the sentence that says so. */
  readonly onPosted: (what: string) => void
}

/** A charge on a guest's folio: what, how many, how much. Typing finds the item by code or name. */
export const PostChargeForm = ({ folioId, onPosted }: PostChargeFormProps) => {
  const { folios } = useText()
  const { charge: words } = folios
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const { data: codes = [] } = useQuery(trpc.folios.chargeCodes.queryOptions())
  const postCharge = useCommand(trpc.folios.postCharge)
  const [code, setCode] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [amount, setAmount] = useState('')
  const [remark, setRemark] = useState('')

  const problem = problemOf({ code, amount }, words)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (code === null || problem !== null) return
    const done = await postCharge.run({ folioId, code, quantity, amount, remark })
    const name = codes.find((one) => one.code === code)?.name[language] ?? code
    if (done !== undefined) onPosted(words.done(name, formatAmount(amount)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <ChargeCodeSelect codes={codes} value={code} onChange={setCode} />
        <Group gap="sm" grow align="flex-start">
          <CountInput label={words.quantity} value={quantity} onChange={setQuantity} min={1} max={999} />
          <MoneyInput label={words.amount} currency={currency} value={amount} onChange={setAmount} />
        </Group>
        <TextInput
          label={words.remark}
          maxLength={200}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={postCharge.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={postCharge.isRunning}
        />
      </Stack>
    </form>
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
