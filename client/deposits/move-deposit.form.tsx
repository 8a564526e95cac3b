import { moveReasons } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { CodeSelect, SlipAmount } from './slip-fields.form.tsx'
import { type SlipDone, type SlipView, useSlipAmount } from './slip.api.ts'

interface MoveDepositFormProps {
  readonly slip: SlipView
  readonly onDone: (done: SlipDone) => void
}

/** Money of a slip goes to another stay or to a group: on a slip of its own, or onto one that was paid the same way. */
export const MoveDepositForm = ({ slip, onDone }: MoveDepositFormProps) => {
  const { deposits } = useText()
  const words = deposits.move
  const move = useCommand(trpc.stays.moveDeposit)
  const amount = useSlipAmount(slip)
  const [target, setTarget] = useState<MoveTarget | null>(null)
  const [reasonCode, setReason] = useState<(typeof moveReasons)[number]>('same_party')
  const problem = amount.problem ?? (target === null ? words.targetMissing : null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null || target === null) return
    const { slipId, number } = slip
    const done = await move.run({
      slipId,
      amount: amount.value,
      to: target,
      isPaperBack: amount.isPaperBack,
      reasonCode,
      remark: amount.remark,
    })
    if (done === undefined) return
    onDone({
      what: words.done({ from: number, to: done.slip, amount: formatAmount(done.amount) }),
      numbers: [{ label: words.paper, value: done.number }],
      documentIds: [done.documentId],
    })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SlipAmount slip={slip} amount={amount} />
        <TargetFields slip={slip} onTarget={setTarget} />
        <CodeSelect
          label={deposits.reason}
          codes={moveReasons}
          words={words.reasons}
          value={reasonCode}
          onChange={setReason}
        />
        <RefusalAlert refusal={move.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={move.isRunning}
        />
      </Stack>
    </form>
  )
}

type MoveTarget =
  | { readonly kind: 'stay'; readonly stayId: number }
  | { readonly kind: 'group'; readonly groupId: number }
  | { readonly kind: 'slip'; readonly slipId: number }

interface TargetFieldsProps {
  readonly slip: SlipView
  readonly onTarget: (target: MoveTarget | null) => void
}

/** Which stay or group, found by room, name or number; and which slip of the stay, or a new one. */
const TargetFields = ({ slip, onTarget }: TargetFieldsProps) => {
  const { deposits, stayView } = useText()
  const words = deposits.move
  const [text, setText] = useState('')
  const [stayId, setStayId] = useState<number | null>(null)
  const [settled] = useDebouncedValue(text.trim(), 200)
  const { data: hits = [] } = useQuery({
    ...trpc.stays.search.queryOptions({ text: settled }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  })
  const stays = hits.flatMap((hit) =>
    hit.kind === 'stay' && (hit.state === 'in_house' || hit.state === 'reserved') ? [hit] : [],
  )
  const { data: groups = [] } = useQuery({
    ...trpc.groups.list.queryOptions({ isOver: false }),
    enabled: settled !== '',
  })
  const wanted = settled.toLowerCase()
  const named = groups.filter(({ name }) => name.toLowerCase().includes(wanted))
  const [groupId, setGroupId] = useState<number | null>(null)
  const choose = (chosen: MoveTarget | null) => {
    setStayId(chosen?.kind === 'stay' ? chosen.stayId : null)
    setGroupId(chosen?.kind === 'group' ? chosen.groupId : null)
    onTarget(chosen)
  }
  const chooseValue = (value: string) => {
    const [kind, id] = [value.slice(0, 1), Number(value.slice(1))]
    if (value === '') choose(null)
    else choose(kind === 'g' ? { kind: 'group', groupId: id } : { kind: 'stay', stayId: id })
  }
  return (
    <>
      <TextInput
        label={words.to}
        placeholder={words.toHint}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          choose(null)
        }}
      />
      {settled !== '' && (
        <NativeSelect
          label={words.stay}
          data={[
            { value: '', label: stays.length + named.length === 0 ? words.nobody : words.choose },
            ...stays.map((stay) => ({
              value: `s${stay.stayId}`,
              label: [stay.roomNumber || stayView.noRoom, stay.guestName, stayView.states[stay.state]].join(
                ' · ',
              ),
            })),
            ...named.map((group) => ({ value: `g${group.groupId}`, label: words.group(group.name) })),
          ]}
          value={stayId !== null ? `s${stayId}` : groupId !== null ? `g${groupId}` : ''}
          onChange={(event) => chooseValue(event.currentTarget.value)}
        />
      )}
      {stayId !== null && <SlipChoice slip={slip} stayId={stayId} onTarget={onTarget} />}
    </>
  )
}

const SlipChoice = ({ slip, stayId, onTarget }: TargetFieldsProps & { readonly stayId: number }) => {
  const words = useText().deposits.move
  const { data: stay } = useQuery(trpc.stays.byId.queryOptions({ stayId }))
  const others = (stay?.slips ?? []).filter(
    (other) =>
      other.state === 'issued' && other.slipId !== slip.slipId && other.methodCode === slip.methodCode,
  )
  if (others.length === 0) return null
  return (
    <NativeSelect
      label={words.onto}
      data={[
        { value: '', label: words.newSlip },
        ...others.map(({ slipId, number, remaining }) => ({
          value: String(slipId),
          label: `${number} · ${formatAmount(remaining)}`,
        })),
      ]}
      onChange={(event) => {
        const slipId = Number(event.currentTarget.value) || null
        onTarget(slipId === null ? { kind: 'stay', stayId } : { kind: 'slip', slipId })
      }}
    />
  )
}
