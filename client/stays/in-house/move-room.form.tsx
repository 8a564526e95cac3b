import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { moveReasonCodes } from '@jiaoban/shared/stays/in-house.schema.ts'
import { Checkbox, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { FreeRoom } from '../check-in.api.ts'
import { RoomChoice } from '../room-choice.form.tsx'
import type { InHouseFormProps } from './stay-room.panel.tsx'

/** Which room, at which price, and why. */
export const MoveRoomForm = (props: InHouseFormProps) => {
  const { businessDate } = useShellStatus()
  const rooms = useQuery(
    trpc.rooms.free.queryOptions({ arrivalDate: businessDate, departureDate: props.stay.departureDate }),
  )
  return <Loaded query={rooms}>{(free) => <Move {...props} rooms={free} />}</Loaded>
}

const Move = ({ stay, onDone, rooms }: InHouseFormProps & { readonly rooms: readonly FreeRoom[] }) => {
  const { inHouse, checkIn } = useText()
  const { move: words, reasons } = inHouse
  const { currency } = useShellStatus()
  const command = useCommand(trpc.stays.moveRoom)
  const [roomId, setRoomId] = useState<number | null>(null)
  const [isNewRate, setNewRate] = useState(false)
  const [rate, setRate] = useState<string | null>(null)
  const [reasonCode, setReasonCode] = useState<(typeof moveReasonCodes)[number]>('guest_wish')
  const [acceptDirtyRoom, setAccept] = useState(false)
  const room = rooms.find((one) => one.roomId === roomId) ?? rooms[0]

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (room === undefined) return
    const done = await command.run({
      stayId: stay.stayId,
      roomId: room.roomId,
      rate: isNewRate ? (rate ?? room.rate) : stay.rate,
      reasonCode,
      acceptDirtyRoom,
    })
    if (done !== undefined) onDone(words.done(done))
  }
  if (room === undefined) return <Text>{words.none}</Text>
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <RoomChoice rooms={rooms} chosen={room} onChoose={(one) => setRoomId(one.roomId)} />
        {room.housekeepingState === 'dirty' && (
          <Checkbox
            label={checkIn.room.accept}
            checked={acceptDirtyRoom}
            onChange={(event) => setAccept(event.currentTarget.checked)}
          />
        )}
        <Radio.Group
          label={words.price}
          value={isNewRate ? 'new' : 'keep'}
          onChange={(value) => setNewRate(value === 'new')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="keep" label={words.keep(formatAmount(stay.rate))} />
            <Radio value="new" label={words.change} />
          </Stack>
        </Radio.Group>
        {isNewRate && (
          <MoneyInput
            label={words.newRate}
            currency={currency}
            value={rate ?? room.rate}
            onChange={setRate}
            description={differenceOf(rate ?? room.rate, stay.rate, currency, words.difference)}
          />
        )}
        <NativeSelect
          label={words.reason}
          data={moveReasonCodes.map((code) => ({ value: code, label: reasons[code] }))}
          value={reasonCode}
          onChange={({ currentTarget }) =>
            setReasonCode(moveReasonCodes.find((code) => code === currentTarget.value) ?? reasonCode)
          }
        />
        {stay.cardsOut > 0 && <Text>{words.cards(stay.cardsOut)}</Text>}
        <RefusalAlert refusal={command.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit(room.number)}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={command.isRunning}
        />
      </Stack>
    </form>
  )
}

/** What each night costs more or less from tonight on; nothing while no amount is typed. */
const differenceOf = (
  typed: string,
  before: string,
  currency: Money['currency'],
  say: (amount: string) => string,
): string => {
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(typed)) return ''
  return say(formatAmount(Money.of(typed, currency).minus(Money.of(before, currency)).toString()))
}
