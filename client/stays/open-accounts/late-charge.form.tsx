import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { SegmentedControl, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useSettlingMethods, useTenders, useTenderSentence } from '../../payments/tender.api.ts'
import { TenderFields } from '../../payments/tender-fields.form.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { StayView } from '../stay.api.ts'
import { emptyLine, LateLines, type LateLine } from './late-lines.form.tsx'

export interface ChargedLate {
  readonly what: string
  readonly bill: { readonly documentId: number; readonly number: string } | null
}

interface LateChargeFormProps {
  readonly stay: StayView
  readonly onCharged: (charged: ChargedLate) => void
}

/** What was found after the guest had left: the items, then paid at once or left open. */
export const LateChargeForm = (props: LateChargeFormProps) => {
  const methods = useSettlingMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

const Fields = ({
  stay,
  methods,
  onCharged,
}: LateChargeFormProps & { readonly methods: readonly TenderMethod[] }) => {
  const { late: words } = useText().openAccounts
  const { currency } = useShellStatus()
  const businessDate = useBusinessDate()
  const [finding] = stay.findings
  const [lines, setLines] = useState<readonly LateLine[]>(finding?.lines ?? [emptyLine])
  const [how, setHow] = useState<'pay' | 'suspend'>('pay')
  const [dueDate, setDueDate] = useState(addDays(businessDate, 7))
  const total = Money.sum(
    lines.filter(({ amount }) => isPositiveAmount(amount)).map(({ amount }) => Money.of(amount, currency)),
    currency,
  )
  const tenders = useTenders(methods, total)
  const sentenceOf = useTenderSentence()
  const charge = useCommand(trpc.stays.chargeLate)
  const isIncomplete = lines.some(({ code, amount }) => code === null || !isPositiveAmount(amount))
  const { payments } = useText()
  const problem =
    (isIncomplete ? words.incomplete : null) ??
    (how === 'suspend' ? null : (sentenceOf(tenders.problem) ?? mismatch(tenders.left, payments.money)))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const done = await charge.run({
      stayId: stay.stayId,
      charges: lines.map(({ code, amount, quantity, remark }) => ({
        code: code ?? '',
        amount,
        quantity,
        remark,
      })),
      findingId: finding?.findingId ?? null,
      settlement:
        how === 'pay' ? { kind: 'pay', payments: [...tenders.tenders] } : { kind: 'suspend', dueDate },
    })
    if (done === undefined) return
    const amount = formatAmount(total.toString())
    onCharged({
      what: how === 'pay' ? words.paid(amount) : words.suspended({ amount, due: dueDate }),
      bill: done.bill,
    })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <LateLines lines={lines} onChange={setLines} />
        <SegmentedControl
          aria-label={words.how}
          fullWidth
          data={(['pay', 'suspend'] as const).map((value) => ({ value, label: words[value] }))}
          value={how}
          onChange={(value) => setHow(value === 'suspend' ? 'suspend' : 'pay')}
        />
        {how === 'pay' ? (
          <TenderFields methods={methods} currency={currency} tenders={tenders} />
        ) : (
          <DateInput label={words.dueDate} reference={businessDate} value={dueDate} onChange={setDueDate} />
        )}
        <RefusalAlert refusal={charge.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit(formatAmount(total.toString()))}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={charge.isRunning}
        />
      </Stack>
    </form>
  )
}

const mismatch = (
  left: Money,
  words: { readonly aboveDue: string; readonly belowDue: string },
): string | null => {
  if (left.isNegative) return words.aboveDue
  return left.isPositive ? words.belowDue : null
}
