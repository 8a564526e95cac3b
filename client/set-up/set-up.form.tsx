import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { CommandAttempt } from '../kernel/command-attempt.ts'
import { explainError, failureOf, isAnswered } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { BooksPart } from './books.form.tsx'
import { DesksPart } from './desks.form.tsx'
import { ProfilePart } from './profile.form.tsx'
import { RoomsPart, RoomTypesPart } from './rooms.form.tsx'
import { checkDraft, problemCount, soundSoFar } from './set-up-check.api.ts'
import { newDraft, type SetUpDraft, toInput } from './set-up-draft.api.ts'
import classes from './set-up.module.css'
import { StaffPart } from './staff.form.tsx'

interface SetUpFormProps {
  readonly calendarDate: BusinessDate
  readonly isCodeRequired: boolean
  readonly onFounded: (hotel: { readonly name: string; readonly businessDate: BusinessDate }) => void
}

/** The whole hotel on one page. What is wrong is told after the first try, and from then on while it is typed. */
export const SetUpForm = ({ calendarDate, isCodeRequired, onFounded }: SetUpFormProps) => {
  const text = useText()
  const { setUp } = text
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<SetUpDraft>(() => newDraft(calendarDate, setUp.desk.defaultName))
  const [tries, setTries] = useState(0)
  const found = useFound()
  const check = tries === 0 ? soundSoFar : checkDraft(draft, calendarDate, text)
  const problems = problemCount(check)

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [tries])

  const change = (changes: Partial<SetUpDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    setTries((before) => before + 1)
    if (problemCount(checkDraft(draft, calendarDate, text)) > 0) return
    const hotel = await found.run(draft)
    if (hotel !== null) onFounded({ name: draft.profile.name.trim(), businessDate: hotel.businessDate })
  }
  const part = { draft, onChange: change, check }
  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => void submit(event)}>
      {isCodeRequired && (
        <TextInput
          className={classes['middle'] ?? ''}
          label={setUp.code}
          description={setUp.codeHint}
          autoComplete="off"
          value={draft.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
      )}
      <ProfilePart {...part} />
      <RoomTypesPart {...part} />
      <RoomsPart {...part} />
      <DesksPart {...part} />
      <BooksPart {...part} />
      <StaffPart {...part} />
      <footer className={classes['footer']}>
        <div className={classes['footerLine']}>
          <Summary draft={draft} />
          {problems > 0 && (
            <strong className={classes['problems']} role="status">
              {setUp.problems(problems)}
            </strong>
          )}
          <ActionButton
            variant="primary"
            label={setUp.submit}
            hotkey="Ctrl+Enter"
            isRunning={found.isRunning}
            onAction={() => submit()}
          />
        </div>
        <RefusalAlert refusal={found.refusal} />
      </footer>
    </form>
  )
}

const Summary = ({ draft }: { readonly draft: SetUpDraft }) => {
  const { setUp } = useText()
  const { rooms, desks, staff } = toInput(draft)
  return <span>{setUp.summary({ rooms: rooms.length, desks: desks.length, staff: staff.length })}</span>
}

/** Sends the founding. Without an answer the same hotel is sent again under the same id. */
const useFound = () => {
  const text = useText()
  const attempt = useRef(new CommandAttempt())
  const found = useMutation(trpc.setUp.found.mutationOptions())
  const run = async (draft: SetUpDraft) => {
    if (found.isPending) return null
    const input = toInput(draft)
    try {
      const hotel = await found.mutateAsync({
        commandId: attempt.current.idFor(input),
        code: draft.code,
        input,
      })
      attempt.current.answered()
      return hotel
    } catch (error) {
      if (isAnswered(failureOf(error))) attempt.current.answered()
      return null
    }
  }
  return {
    run,
    isRunning: found.isPending,
    refusal: found.error === null ? null : explainError(found.error, text),
  }
}
