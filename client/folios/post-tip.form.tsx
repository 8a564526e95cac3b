import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { SearchSelect } from '../ui/search-select.tsx'

interface PostTipFormProps {
  readonly folioId: number
  /** After the tip, with the sentence that says so. */
  readonly onPosted: (what: string) => void
}

/** A tip the guest wants on the bill: for whom, and how much. */
export const PostTipForm = ({ folioId, onPosted }: PostTipFormProps) => {
  const { tip: words } = useText().folioWindows
  const { currency } = useShellStatus()
  const { data: staff = [] } = useQuery(trpc.staff.list.queryOptions())
  const postTip = useCommand(trpc.folios.postTip)
  const [staffId, setStaffId] = useState<string | null>(null)
  const [amount, setAmount] = useState('')
  const [remark, setRemark] = useState('')
  const person = staff.find(({ id }) => String(id) === staffId)
  const problem =
    person === undefined ? words.staffMissing : isPositiveAmount(amount) ? null : words.amountMissing

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (person === undefined || problem !== null) return
    const done = await postTip.run({ folioId, staffId: person.id, amount, remark })
    if (done !== undefined) onPosted(words.done(formatAmount(amount), person.displayName))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SearchSelect
          label={words.staff}
          data-autofocus
          nothingFoundMessage={words.nobody}
          data={staff.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
          value={staffId}
          onChange={setStaffId}
        />
        <MoneyInput label={words.amount} currency={currency} value={amount} onChange={setAmount} />
        <TextInput
          label={words.remark}
          maxLength={120}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={postTip.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={postTip.isRunning}
        />
      </Stack>
    </form>
  )
}
