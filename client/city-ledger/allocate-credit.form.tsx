import { Money } from '@jiaoban/shared/kernel/money.ts'
import { Stack } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { AllocationFields } from './allocation-fields.form.tsx'
import { useAllocations } from './allocation.api.ts'
import type { CityItemView, CompanyPage } from './city-ledger.api.ts'
import type { CompanyDone } from './company-dialogs.panel.tsx'

interface AllocateCreditFormProps {
  readonly page: CompanyPage
  /** The receipt of which something is left. */
  readonly credit: CityItemView
  readonly onDone: (done: CompanyDone) => void
}

/** Money that came before its bill, or without saying for which. */
export const AllocateCreditForm = ({ page, credit, onDone }: AllocateCreditFormProps) => {
  const { allocate: words } = useText().cityLedger
  const { currency } = useShellStatus()
  const allocations = useAllocations(page.items, Money.of(credit.left, currency))
  const allocate = useCommand(trpc.cityLedger.allocateCredit)
  const isNothing = allocations.allocations.length === 0
  const submit = async () => {
    const done = await allocate.run({ itemId: credit.id, allocations: allocations.allocations })
    if (done !== undefined) onDone({ what: words.done })
  }
  return (
    <Stack gap="md">
      <AllocationFields value={allocations} currency={currency} />
      <RefusalAlert refusal={allocate.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hasAutoFocus
        hotkey="Ctrl+Enter"
        label={words.submit}
        onAction={submit}
        blockedReason={allocations.problem ?? (isNothing ? words.nothing : null)}
        isRunning={allocate.isRunning}
      />
    </Stack>
  )
}
