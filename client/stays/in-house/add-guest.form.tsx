import { addStayGuestInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fieldErrorsOf, noErrors } from '../../kernel/field-errors.ts'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { doubtfulIdNumber, needsSecondLook, newGuest, toGuestInput } from '../check-in.api.ts'
import { GuestFields } from '../guest-fields.form.tsx'
import type { InHouseFormProps } from './stay-room.panel.tsx'

/** Somebody who shares the room from now on, with the document they show. */
export const AddGuestForm = ({ stay, onDone }: InHouseFormProps) => {
  const text = useText()
  const { guest: words } = text.inHouse
  const command = useCommand(trpc.stays.addGuest)
  const [draft, setDraft] = useState(newGuest(1))
  const [isTried, setTried] = useState(false)
  const guest = toGuestInput(draft)
  const input = { stayId: stay.stayId, guest }
  const errors = isTried ? fieldErrorsOf(addStayGuestInput, input, text) : noErrors

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!addStayGuestInput.safeParse(input).success || needsSecondLook(draft)) return
    if ((await command.run(input)) !== undefined) onDone(words.done(guest.name))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <GuestFields
          index={0}
          guest={draft}
          errorOf={(name) =>
            errors.get(name.replace('guests.0.', 'guest.')) ??
            (isTried && name === 'guests.0.idNumber' && needsSecondLook(draft)
              ? text.facts.problems[doubtfulIdNumber]
              : undefined)
          }
          onChange={setDraft}
          onRemove={null}
          onFilled={() => undefined}
          onPickReservation={null}
        />
        <RefusalAlert refusal={command.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={command.isRunning}
        />
      </Stack>
    </form>
  )
}
