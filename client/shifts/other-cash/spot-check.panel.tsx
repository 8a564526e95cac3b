import { Money } from '@jiaoban/shared/kernel/money.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useSession } from '../../kernel/session.ts'
import { useSayMoney } from '../../kernel/say-amount.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { countInput, DrawerCountForm, useCurrencies, useDrawerCount } from '../relief/drawer-count.form.tsx'
import { useDesks } from '../shift.api.ts'
import type { OtherCashDone } from './other-cash.api.ts'

/** Opens a spot check for whoever may make one; nobody checks a drawer of their own. */
export const SpotCheckButton = ({ onDone }: { readonly onDone: (done: OtherCashDone) => void }) => {
  const { otherCash } = useText()
  const { role } = useSession()
  const { shift: own } = useShellStatus()
  const { data: desks = [] } = useDesks()
  const [isOpen, setOpen] = useState(false)
  const running = desks.flatMap(({ shift, name, deskId }) =>
    shift?.state === 'open' && shift.number !== own?.number ? [{ ...shift, name, deskId }] : [],
  )
  if (!mayRun(role, 'spotCheck')) return null
  return (
    <>
      <ActionButton
        label={otherCash.actions.spotCheck}
        hotkey="S"
        blockedReason={running.length === 0 ? otherCash.spotCheck.none : null}
        onAction={() => setOpen(true)}
      />
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={otherCash.spotCheck.title} width={480}>
        {isOpen && (
          <SpotCheckForm
            running={running}
            onDone={(done) => {
              setOpen(false)
              onDone(done)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

interface RunningShift {
  readonly shiftId: number
  readonly deskId: number
  readonly number: string
  readonly name: string
  readonly cashierName: string
}

interface SpotCheckFormProps {
  readonly running: readonly RunningShift[]
  readonly onDone: (done: OtherCashDone) => void
}

/** A drawer counted by a lead while it runs; its cashier signs. */
const SpotCheckForm = ({ running, onDone }: SpotCheckFormProps) => {
  const { otherCash } = useText()
  const { spotCheck: words } = otherCash
  const { currency: home } = useShellStatus()
  const say = useSayMoney()
  const check = useCommand(trpc.shifts.spotCheck)
  const [shiftId, setShiftId] = useState(String(running[0]?.shiftId ?? ''))
  const [count, setCount] = useDrawerCount()
  const deskId = running.find((shift) => String(shift.shiftId) === shiftId)?.deskId ?? 0
  const currencies = useCurrencies(deskId)
  const [remark, setRemark] = useState('')

  const submit = async () => {
    if (currencies === null) return
    const done = await check.run({ shiftId: Number(shiftId), ...countInput(count, currencies), remark })
    if (done === undefined) return
    const found = [{ ...done, currency: home }, ...done.foreign]
    const counted = found.map((one) => say(one.counted, one.currency)).join(' + ')
    const differences = found.flatMap(({ overShort, currency }) =>
      Money.of(overShort, currency).isZero ? [] : [say(overShort, currency)],
    )
    const verdict = differences.length === 0 ? words.agrees : words.differs(differences.join(' / '))
    onDone({ what: `${words.done({ shift: done.shift, counted })} · ${verdict}` })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <NativeSelect
        label={words.shift}
        data={running.map((shift) => ({
          value: String(shift.shiftId),
          label: `${shift.name} · ${shift.cashierName}`,
        }))}
        value={shiftId}
        onChange={(event) => setShiftId(event.currentTarget.value)}
      />
      <DrawerCountForm deskId={deskId} count={count} onCount={setCount} />
      <TextInput
        label={words.remark}
        maxLength={200}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <RefusalAlert refusal={check.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        isRunning={check.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
