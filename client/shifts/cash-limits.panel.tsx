import { cashLimitCodes, type CashLimitCode } from '@jiaoban/shared/shifts/drawer.types.ts'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './shift.module.css'

type Limits = Awaited<ReturnType<typeof client.shifts.cashLimits.query>>

/** Up to how much cash a person may pay out alone; above it a second one approves. */
export const CashLimitsPanel = () => {
  const limits = useQuery(trpc.shifts.cashLimits.queryOptions())
  return <Loaded query={limits}>{(loaded) => <LimitsForm limits={loaded} />}</Loaded>
}

const LimitsForm = ({ limits }: { readonly limits: Limits }) => {
  const { otherCash, common } = useText()
  const { limits: words } = otherCash
  const { currency } = useShellStatus()
  const save = useCommand(trpc.shifts.changeCashLimits)
  const [isSaved, setSaved] = useState(false)
  const [draft, setDraft] = useState(() => new Map(limits.map(({ code, limit }) => [code, limit])))
  const typed = (code: CashLimitCode) => draft.get(code) ?? ''
  const isComplete = cashLimitCodes.every((code) => /^\d+(\.\d+)?$/.test(typed(code)))

  const submit = async () => {
    const saved = await save.run({ limits: cashLimitCodes.map((code) => ({ code, limit: typed(code) })) })
    setSaved(saved !== undefined)
  }
  return (
    <Stack gap="lg" className={classes['pad'] ?? ''}>
      {isSaved && <DoneNotice what={words.saved} />}
      <p className={classes['hint']}>{words.hint}</p>
      {cashLimitCodes.map((code) => (
        <MoneyInput
          key={code}
          label={words[code]}
          currency={currency}
          value={typed(code)}
          onChange={(amount) => {
            setSaved(false)
            setDraft(new Map(draft).set(code, amount))
          }}
        />
      ))}
      <RefusalAlert refusal={save.refusal} />
      <Group>
        <ActionButton
          variant="primary"
          label={common.save}
          hotkey="Ctrl+Enter"
          blockedReason={isComplete ? null : otherCash.amountMissing}
          isRunning={save.isRunning}
          onAction={submit}
        />
      </Group>
    </Stack>
  )
}
