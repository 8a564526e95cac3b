import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { Checkbox, Group, Radio } from '@mantine/core'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { DecisionNotice } from '../../ui/decision-notice.tsx'
import type { GroupLeaving } from './groups.api.ts'
import classes from './groups.module.css'

interface GroupLeavingProps {
  readonly leaving: GroupLeaving
  readonly late: 'by_rule' | 'none' | null
  readonly onLate: (late: 'by_rule' | 'none') => void
  readonly isWaived: boolean
  readonly onWaive: (isWaived: boolean) => void
}

/** What somebody must decide before the group goes: late rooms, rooms that are looked at, cards that are out. */
export const GroupLeavingFields = ({ leaving, late, onLate, isWaived, onWaive }: GroupLeavingProps) => {
  const { checkOut: words } = useText().groups
  const { currency } = useShellStatus()
  const lateRooms = leaving.rooms.filter((room) => /[1-9]/.test(room.late))
  const lookedAt = leaving.rooms.filter((room) => room.isLookedAt)
  const cards = leaving.rooms.filter(({ cardsOut }) => cardsOut > 0)
  const total = Money.sum(
    lateRooms.map((room) => Money.of(room.late, currency)),
    currency,
  )
  return (
    <>
      {lateRooms.length > 0 && (
        <DecisionNotice>
          {words.late}
          <ul className={classes['own']}>
            {lateRooms.map((room) => (
              <li key={room.stayId}>
                {room.roomNumber} {formatAmount(room.late)}
              </li>
            ))}
          </ul>
          <Radio.Group
            label={words.lateAsk}
            value={late ?? ''}
            onChange={(value) => onLate(value === 'by_rule' ? 'by_rule' : 'none')}
          >
            <Group>
              <Radio value="by_rule" label={words.lateOptions.by_rule(formatAmount(total.toString()))} />
              <Radio value="none" label={words.lateOptions.none} />
            </Group>
          </Radio.Group>
        </DecisionNotice>
      )}
      {lookedAt.length > 0 && (
        <DecisionNotice>
          {words.lookedAt(lookedAt.map(({ roomNumber }) => roomNumber).join(' '))}
          <Checkbox
            label={words.waive}
            checked={isWaived}
            onChange={(event) => onWaive(event.currentTarget.checked)}
          />
        </DecisionNotice>
      )}
      {cards.length > 0 && (
        <DecisionNotice>
          <ul className={classes['own']}>
            {cards.map(({ stayId, roomNumber, cardsOut }) => (
              <li key={stayId}>{words.cardsOut(roomNumber, cardsOut)}</li>
            ))}
          </ul>
        </DecisionNotice>
      )}
    </>
  )
}
