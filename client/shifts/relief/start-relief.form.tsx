import { Stack, Text } from '@mantine/core'
import { useText } from '../../kernel/i18n.tsx'
import { useSigner } from '../../kernel/signer.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { piecesOf } from '../other-cash/other-cash.api.ts'
import { useShiftView } from '../shift.api.ts'
import { countInput, DrawerCountForm, useCurrencies, useDrawerCount } from './drawer-count.form.tsx'

interface StartReliefFormProps {
  readonly onDone: (counted: string) => void
}

/** Counted together, then signed: the cashier first, then whoever takes the drawer. */
export const StartReliefForm = (props: StartReliefFormProps) => (
  <Loaded query={useShiftView()} lines={8}>
    {(view) => view !== null && <CountAndGive deskId={view.report.shift.deskId ?? 0} {...props} />}
  </Loaded>
)

const CountAndGive = ({ deskId, onDone }: StartReliefFormProps & { readonly deskId: number }) => {
  const { relief } = useText()
  const words = relief.start
  const askSignature = useSigner()
  const start = useCommand(trpc.shifts.startRelief)
  const currencies = useCurrencies(deskId)
  const [count, setCount] = useDrawerCount()

  const submit = async () => {
    const own = await askSignature({ kind: 'own', what: words.title })
    const other = own === null ? null : await askSignature({ kind: 'counter', what: words.otherSigns })
    if (own === null || other === null) return
    const done = await start.run(countInput(count, currencies ?? []), { ...own, ...other })
    if (done !== undefined) onDone(done.counted)
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <DrawerCountForm deskId={deskId} count={count} onCount={setCount} />
      <RefusalAlert refusal={start.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={currencies === null || piecesOf(count.home).length === 0 ? relief.countMissing : null}
        isRunning={start.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
