import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { InHouseFormProps } from './stay-room.panel.tsx'

/** How many cards go out, come back, or are lost. */
export const KeyCardsForm = ({ stay, onDone }: InHouseFormProps) => {
  const { cards: words } = useText().inHouse
  const blockedReason = useBlockedReason()
  const issue = useCommand(trpc.stays.issueKeyCards)
  const giveBack = useCommand(trpc.stays.returnKeyCards)
  const lose = useCommand(trpc.stays.loseKeyCards)
  const [quantity, setQuantity] = useState(1)
  const [isChargeWaived, setWaived] = useState(false)
  const cards = { stayId: stay.stayId, quantity }
  const noneOut = stay.cardsOut === 0 ? words.noneOut : null

  const say = (done: { readonly out: number } | undefined, what: (quantity: number) => string) => {
    if (done !== undefined) onDone(`${what(quantity)} · ${words.out(done.out)}`)
  }
  const charge = async () => {
    const done = await lose.run({ ...cards, isChargeWaived })
    if (done === undefined) return
    const { charged } = done
    say(done, (lost) =>
      charged === null ? words.wereLost(lost) : words.charged(lost, formatAmount(charged)),
    )
  }
  return (
    <Stack gap="md">
      <Text>{words.out(stay.cardsOut)}</Text>
      <CountInput
        label={words.quantity}
        data-autofocus
        min={1}
        max={20}
        value={quantity}
        onChange={setQuantity}
      />
      <RefusalAlert refusal={issue.refusal ?? giveBack.refusal ?? lose.refusal} />
      <Group grow>
        <ActionButton
          label={words.issue}
          variant="primary"
          isRunning={issue.isRunning}
          onAction={async () => say(await issue.run(cards), words.issued)}
        />
        <ActionButton
          label={words.giveBack}
          blockedReason={noneOut}
          isRunning={giveBack.isRunning}
          onAction={async () => say(await giveBack.run(cards), words.returned)}
        />
      </Group>
      <Checkbox
        label={words.waive}
        checked={isChargeWaived}
        onChange={(event) => setWaived(event.currentTarget.checked)}
      />
      <ActionButton
        label={words.lose}
        blockedReason={noneOut ?? blockedReason('loseKeyCards', 'desk')}
        isRunning={lose.isRunning}
        onAction={charge}
      />
    </Stack>
  )
}
