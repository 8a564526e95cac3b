import { mayReadGuestIds } from '@jiaoban/shared/stays/guest-record.rules.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { explainReadError } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { client } from '../kernel/trpc.ts'
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
