import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import type { CommandName } from '@jiaoban/shared/staff/permission.rules.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { StaySection } from '../stay-section.panel.tsx'
import type { StayView } from '../stay.api.ts'
import classes from '../stay.module.css'
import { AddGuestForm } from './add-guest.form.tsx'
import { ChangeRateForm } from './change-rate.form.tsx'
import { ExtrasForm } from './extras.form.tsx'
import { KeyCardsForm } from './key-cards.form.tsx'
import { MoveRoomForm } from './move-room.form.tsx'
import { RoomHistory } from './room-history.panel.tsx'
import { ShortenStayForm } from './shorten-stay.form.tsx'

const forms = {
  move: MoveRoomForm,
  shorten: ShortenStayForm,
  rate: ChangeRateForm,
  extras: ExtrasForm,
  cards: KeyCardsForm,
  guest: AddGuestForm,
} as const

type RoomDialog = keyof typeof forms

const commands: Readonly<Record<RoomDialog, readonly [CommandName, 'desk' | 'office']>> = {
  move: ['moveRoom', 'office'],
  shorten: ['shortenStay', 'desk'],
  rate: ['changeRate', 'office'],
  extras: ['setStayExtras', 'office'],
  cards: ['issueKeyCards', 'office'],
  guest: ['addStayGuest', 'office'],
}

const dialogs = Object.keys(forms) as RoomDialog[]

interface StayRoomProps {
  readonly stay: StayView
  readonly onDone: (what: string) => void
}

/** What is done with the room of a guest in house, and where they slept before. */
export const StayRoom = ({ stay, onDone }: StayRoomProps) => {
  const { inHouse: words } = useText()
  const blockedReason = useBlockedReason()
  const [opened, setOpened] = useState<RoomDialog | null>(null)
  const Form = opened === null ? null : forms[opened]
  const finish = (what: string) => {
    setOpened(null)
    onDone(what)
  }
  return (
    <StaySection title={words.title}>
      {stay.state === 'in_house' && (
        <div className={classes['actions']}>
          {dialogs.map((dialog) => (
            <ActionButton
              key={dialog}
              label={words.actions[dialog]}
              isCompact
              blockedReason={blockedReason(...commands[dialog])}
              onAction={() => setOpened(dialog)}
            />
          ))}
        </div>
      )}
      {stay.extras !== null && <span>{words.extras.taken(stay.extras)}</span>}
      {stay.cardsOut > 0 && <span>{words.cards.out(stay.cardsOut)}</span>}
      <RoomHistory stay={stay} />
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === null ? '' : words.actions[opened]}
        width={opened === 'move' ? 640 : 480}
      >
        {Form !== null && <Form stay={stay} onDone={finish} />}
      </Dialog>
    </StaySection>
  )
}

export interface InHouseFormProps {
  readonly stay: StayView
  readonly onDone: (what: string) => void
}
