import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { mayReadGuestIds } from '@jiaoban/shared/stays/guest-record.rules.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { explainReadError } from '../kernel/failure.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { StayView } from './stay.api.ts'
import { StaySection } from './stay-section.panel.tsx'
import classes from './stay.module.css'

interface StayGuestsProps {
  readonly stay: StayView
  readonly onPrintForm: () => void
}

/**
 * Who stays. ID numbers are masked; who may see them whole does so by a button, and the server writes down
 * who looked. What was shown is kept in no cache, and gone with the screen.
 */
export const StayGuests = ({ stay, onPrintForm }: StayGuestsProps) => {
  const text = useText()
  const { guests: words } = text.stayView
  const { role } = useSession()
  const [whole, setWhole] = useState<ReadonlyMap<number, string> | null>(null)
  const read = useMutation({
    mutationFn: () => client.stays.guestIds.query({ stayId: stay.stayId }),
    onSuccess: (ids) => setWhole(new Map(ids.map(({ guestId, idNumber }) => [guestId, idNumber]))),
  })
  const hasIds = stay.guests.some(({ idNumber }) => idNumber !== '')
  return (
    <StaySection
      title={words.title}
      action={
        hasIds &&
        mayReadGuestIds(role) && (
          <ActionButton
            label={whole === null ? words.show : words.hide}
            isCompact
            isRunning={read.isPending}
            onAction={() => (whole === null ? read.mutate() : setWhole(null))}
          />
        )
      }
    >
      <ul className={classes['list']}>
        {stay.guests.map((guest) => (
          <li key={guest.guestId} className={classes['row']}>
            <span>
              {guest.name}
              <span className={classes['detail']}>
                <GuestDocument guest={guest} whole={whole?.get(guest.guestId)} />
              </span>
            </span>
            <GuestLeaves stay={stay} guest={guest} />
          </li>
        ))}
      </ul>
      {whole !== null && <span className={classes['detail']}>{words.audited}</span>}
      <RefusalAlert refusal={read.error === null ? null : explainReadError(read.error, text)} />
      {stay.state === 'in_house' && mayReadGuestIds(role) && (
        <div>
          <ActionButton label={words.registrationForm} isCompact onAction={onPrintForm} />
        </div>
      )}
    </StaySection>
  )
}

interface GuestDocumentProps {
  readonly guest: StayView['guests'][number]
  readonly whole: string | undefined
}

const GuestDocument = ({ guest, whole }: GuestDocumentProps) => {
  const { guests: words } = useText().stayView
  const { idKind, idNumber, nationality, phone } = guest
  const document = idKind === '' ? words.noId : `${words.idKinds[idKind]} ${whole ?? idNumber}`
  return [document, nationality, phone].filter((part) => part !== '').join(' · ')
}

/** Who shares the room may leave before the others. */
const GuestLeaves = ({
  stay,
  guest,
}: Pick<StayGuestsProps, 'stay'> & { readonly guest: StayView['guests'][number] }) => {
  const { guest: words } = useText().inHouse
  const { language } = useLanguage()
  const { timeZone } = useShellStatus()
  const blockedReason = useBlockedReason()
  const remove = useCommand(trpc.stays.removeGuest)
  if (guest.leftAt !== null) {
    return (
      <span className={classes['quiet']}>{words.left(formatTime(guest.leftAt, language, timeZone))}</span>
    )
  }
  if (guest.isPrimary || stay.state !== 'in_house') return null
  return (
    <>
      <ActionButton
        label={words.leave}
        spokenLabel={words.leaveOf(guest.name)}
        isCompact
        blockedReason={blockedReason('removeStayGuest', 'office')}
        isRunning={remove.isRunning}
        onAction={() => void remove.run({ stayId: stay.stayId, guestId: guest.guestId })}
      />
      <RefusalAlert refusal={remove.refusal} />
    </>
  )
}
