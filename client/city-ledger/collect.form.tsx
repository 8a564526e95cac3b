import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Stack } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { usePaymentMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { AllocationFields } from './allocation-fields.form.tsx'
import { useAllocations } from './allocation.api.ts'
import { type CompanyPage, isSome } from './city-ledger.api.ts'
import type { CompanyDone } from './company-dialogs.panel.tsx'

interface CollectFormProps {
  readonly page: CompanyPage
  readonly onDone: (done: CompanyDone) => void
}

/** A company pays at the desk: what it owes is proposed, and the oldest bills are paid first. */
export const CollectForm = (props: CollectFormProps) => {
  const methods = usePaymentMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

const Fields = ({ page, methods, onDone }: CollectFormProps & { methods: readonly TenderMethod[] }) => {
  const { collect: words } = useText().cityLedger
  const { currency } = useShellStatus()
  const { balance } = page.ageing
  const due = isSome(balance) ? Money.of(balance, currency) : Money.zero(currency)
  const tenders = useTenders(methods, due)
  const allocations = useAllocations(page.items, tenders.total)
  const sentenceOf = useTenderSentence()
  const collect = useCommand(trpc.cityLedger.collect)
  const problem =
    sentenceOf(tenders.problem) ?? (tenders.total.isZero ? words.nothing : null) ?? allocations.problem

  const submit = async () => {
    const done = await collect.run({
      companyId: page.company.companyId,
      tenders: [...tenders.tenders],
      allocations: allocations.allocations,
    })
    if (done === undefined) return
    onDone({
      what: words.done(formatAmount(done.amount)),
      numbers: [{ label: words.receipt, value: done.number }],
      documentId: done.documentId,
    })
  }
  return (
    <Stack gap="md">
      <TenderFields methods={methods} currency={currency} tenders={tenders} hasAutoFocus />
      <AllocationFields value={allocations} currency={currency} />
      <RefusalAlert refusal={collect.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.submit}
        onAction={submit}
        blockedReason={problem}
        isRunning={collect.isRunning}
      />
    </Stack>
  )
}
