import { Group, Stack, Text } from '@mantine/core'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { CouponItem } from './meals.api.ts'

interface CouponActionsProps {
  readonly coupon: CouponItem
  readonly onDone: (what: string) => void
}

/** A coupon comes back, is lost, or counts again. */
export const CouponActions = ({ coupon, onDone }: CouponActionsProps) => {
  const { meals: words } = useText()
  const end = useCommand(trpc.meals.end)
  const restore = useCommand(trpc.meals.restore)
  const { couponId, number, outcome } = coupon
  const close = async (how: 'returned' | 'lost') => {
    const done = await end.run({ couponId, outcome: how })
    if (done !== undefined) onDone(words.ended(number, words.outcomes[how]))
  }
  const giveBack = async () => {
    if ((await restore.run({ couponId })) !== undefined) onDone(words.restored(number))
  }
  return (
    <Stack gap="md">
      <Text>{outcome === null ? words.withGuest : words.outcomes[outcome]}</Text>
      <RefusalAlert refusal={end.refusal ?? restore.refusal} />
      {outcome === null ? (
        <Group grow>
          <ActionButton
            label={words.giveBack}
            hasAutoFocus
            isRunning={end.isRunning}
            onAction={() => close('returned')}
          />
          <ActionButton label={words.lose} isRunning={end.isRunning} onAction={() => close('lost')} />
        </Group>
      ) : outcome === 'unpaid' ? null : (
        <ActionButton
          label={words.restore}
          hasAutoFocus
          isFullWidth
          isRunning={restore.isRunning}
          onAction={giveBack}
        />
      )}
    </Stack>
  )
}
