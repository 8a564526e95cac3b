import { addDays, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { maxNights } from '@jiaoban/shared/stays/stay.rules.ts'
import { Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { ReasonChoice } from '../concessions/reason-choice.form.tsx'
import { isAmount } from '../night-rates.api.ts'
import { SegmentField, SenderField } from '../markets/market-fields.form.tsx'
import { useSegmentOf } from '../markets/markets.api.ts'
import type { RoomTypeItem } from '../reservation.api.ts'
import { GroupBlocks } from './group-blocks.form.tsx'
import { type GroupDraft, newGroup } from './groups.api.ts'
import classes from './groups.module.css'

interface OpenGroupFormProps {
  readonly onOpened: (groupId: number) => void
}

/** Who comes, when, and how many rooms of which type at what price. */
export const OpenGroupForm = ({ onOpened }: OpenGroupFormProps) => {
  const types = useQuery(trpc.property.roomTypes.queryOptions())
  return (
    <Loaded query={types} lines={8}>
      {(items) => {
        const [first] = items
        return first === undefined ? null : <Fields types={items} first={first} onOpened={onOpened} />
      }}
    </Loaded>
  )
}

interface FieldsProps extends OpenGroupFormProps {
  readonly types: readonly RoomTypeItem[]
  readonly first: RoomTypeItem
}

const Fields = ({ types, first, onOpened }: FieldsProps) => {
  const { groups } = useText()
  const { businessDate } = useShellStatus()
  const [draft, setDraft] = useState(() => newGroup(businessDate, first))
  const change = (changes: Partial<GroupDraft>) => setDraft((last) => ({ ...last, ...changes }))
  const open = useCommand(trpc.groups.open)
  const submit = async () => {
    const { nights, blocks, ...group } = draft
    const done = await open.run({
      ...group,
      departureDate: addDays(draft.arrivalDate, nights),
      rooms: blocks.map(({ rowId: _, ...block }) => block),
    })
    if (done !== undefined) onOpened(done.groupId)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <GroupHead draft={draft} change={change} />
        <GroupBlocks types={types} blocks={draft.blocks} onChange={(blocks) => change({ blocks })} />
        <BlockReason types={types} draft={draft} change={change} />
        <TextInput
          label={groups.form.remarks}
          autoComplete="off"
          maxLength={500}
          value={draft.remarks}
          onChange={(event) => change({ remarks: event.currentTarget.value })}
        />
        <RefusalAlert refusal={open.refusal} />
        <div className={classes['end']}>
          <ActionButton
            type="submit"
            variant="primary"
            hotkey="Ctrl+Enter"
            label={groups.form.submit}
            blockedReason={draft.name.trim() === '' ? groups.form.nameMissing : null}
            isRunning={open.isRunning}
            onAction={submit}
          />
        </div>
      </Stack>
    </form>
  )
}

/** Why the group pays less than the list; asked once for all its rooms. */
const BlockReason = ({ types, draft, change }: GroupHeadProps & Pick<FieldsProps, 'types'>) => {
  const { currency } = useShellStatus()
  const isBelow = draft.blocks.some(({ roomTypeId, rate }) => {
    const list = types.find(({ id }) => id === roomTypeId)?.rate
    return (
      list !== undefined && isAmount(rate) && Money.of(rate, currency).isLessThan(Money.of(list, currency))
    )
  })
  if (!isBelow) return null
  return (
    <ReasonChoice
      value={draft.concessionReasonCode}
      onChange={(concessionReasonCode) => change({ concessionReasonCode })}
    />
  )
}

interface GroupHeadProps {
  readonly draft: GroupDraft
  readonly change: (changes: Partial<GroupDraft>) => void
}

const GroupHead = ({ draft, change }: GroupHeadProps) => {
  const { groups: words, desk } = useText()
  const { businessDate } = useShellStatus()
  const departureDate = addDays(draft.arrivalDate, draft.nights)
  const segmentCode = useSegmentOf(draft, 'group')
  return (
    <>
      <div className={classes['names']}>
        <TextInput
          label={words.name}
          autoFocus
          autoComplete="off"
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={words.contact}
          autoComplete="off"
          maxLength={80}
          value={draft.contact}
          onChange={(event) => change({ contact: event.currentTarget.value })}
        />
        <SenderField value={draft.companyId} onChange={(companyId) => change({ companyId })} />
        <SegmentField value={segmentCode} onChange={(chosen) => change({ segmentCode: chosen })} />
      </div>
      <div className={classes['dates']}>
        <DateInput
          label={words.arrival}
          reference={businessDate}
          value={draft.arrivalDate}
          onChange={(arrivalDate) => change({ arrivalDate })}
        />
        <CountInput
          label={desk.reservation.nights}
          max={maxNights}
          value={draft.nights}
          onChange={(nights) => change({ nights })}
        />
        <DateInput
          label={words.departure}
          reference={draft.arrivalDate}
          value={departureDate}
          onChange={(date) =>
            change({ nights: Math.min(maxNights, Math.max(0, daysBetween(draft.arrivalDate, date))) })
          }
        />
        <DateInput
          label={words.release}
          title={words.releaseHint}
          reference={businessDate}
          value={draft.releaseDate}
          onChange={(releaseDate) => change({ releaseDate })}
        />
      </div>
    </>
  )
}
