import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { CheckInStart, Reservation } from './check-in.api.ts'
import type { CheckInResult } from './check-in-done.panel.tsx'
import { CheckInGuests } from './check-in-guests.form.tsx'
import { CheckInMoney } from './check-in-money.form.tsx'
import { CheckInRoom } from './check-in-room.form.tsx'
import { type CheckInState, useCheckInState } from './check-in-state.api.ts'
import { CheckInStay } from './check-in-stay.form.tsx'

interface CheckInFormProps {
  readonly start: CheckInStart
  readonly methods: readonly TenderMethod[]
  readonly house: { readonly depositStep: string; readonly checkOutTime: string }
  readonly onDone: (result: CheckInResult) => void
}

/**
 * The page in the order of the conversation. Ctrl+Enter checks in, or goes to the first field that is not
 * filled in yet and says what is wrong with it.
 */
export const CheckInForm = ({ start, methods, house, onDone }: CheckInFormProps) => {
  const { checkIn } = useText()
  const navigate = useNavigate()
  const state = useCheckInState(start, { methods, depositStep: house.depositStep })
  const command = useCommand(trpc.stays.checkIn)
  const blockedReason = useCheckInBlock(start.reservation)
  const mayOpenShift = useMayOpenShift()
  const page = useRef<HTMLDivElement>(null)
  const [isTried, setTried] = useState(false)
  const errorOf = useErrorOf(isTried ? state.read : null)
  const goTo = (name: string) => focusField(page.current, name)

  const submit = async () => {
    setTried(true)
    const { input, problem } = state.read
    if (problem !== null) return goTo(problem.name)
    if (state.tenders.problem !== null) return goTo('tender')
    const result = await command.run(input)
    if (result !== undefined) onDone(resultOf(result, state, house))
  }
  const title =
    start.reservation === null ? checkIn.walkIn : checkIn.reservationOf(start.reservation.guestName)
  return (
    <>
      <PageHeader
        title={checkIn.title}
        detail={title}
        onBack={() => void navigate({ to: '/' })}
        primary={{ label: checkIn.submit, onAction: submit, blockedReason, isRunning: command.isRunning }}
      />
      <div ref={page} style={{ display: 'contents' }}>
        <PageBody aside={<CheckInMoney state={state} methods={methods} isTried={isTried} />}>
          {blockedReason !== null && (
            <DecisionNotice
              {...(mayOpenShift && {
                action: { label: checkIn.openShift, onAction: () => navigate({ to: '/shift' }) },
              })}
            >
              {blockedReason}
            </DecisionNotice>
          )}
          <RefusalAlert refusal={command.refusal} />
          <CheckInGuests
            state={state}
            errorOf={errorOf}
            onFilled={() => goTo('nights')}
            onPickReservation={(stayId) =>
              void navigate({ to: '/check-in', search: { stayId }, replace: true })
            }
          />
          <CheckInStay state={state} errorOf={errorOf} />
          <CheckInRoom state={state} errorOf={errorOf} />
        </PageBody>
      </div>
    </>
  )
}

/** Why nobody can be checked in now: the role, the shift, or a reservation that is none any more. */
const useCheckInBlock = (reservation: Reservation | null): string | null => {
  const { checkIn, stayView } = useText()
  const blockedReason = useBlockedReason()
  if (reservation !== null && reservation.state !== 'reserved') {
    return checkIn.notReserved(stayView.states[reservation.state])
  }
  return blockedReason('checkIn', 'desk')
}

/** Whether opening a shift would be the cure. */
const useMayOpenShift = (): boolean => {
  const { role } = useSession()
  const { shift } = useShellStatus()
  return shift === null && mayRun(role, 'openShift')
}

/** The sentence under a field, once somebody has tried to go on without it. */
const useErrorOf = (read: CheckInState['read'] | null) => {
  const { facts } = useText()
  return (name: string): string | undefined =>
    read?.problem?.name === name ? wordFor(facts.problems, read.problem.code) : undefined
}

/** Brings the hand to a field: by its name, or the first one of the tenders that waits for something. */
const focusField = (page: HTMLElement | null, name: string): void => {
  const selector = name === 'tender' ? '[data-tenders] [aria-invalid="true"]' : `[name="${CSS.escape(name)}"]`
  // The sentence that says what is wrong appears first.
  requestAnimationFrame(() => {
    const fields = page?.querySelectorAll<HTMLElement>(selector) ?? []
    const field = Array.from(fields).find((one) => one.matches(':checked')) ?? fields[0]
    field?.focus()
  })
}

const resultOf = (
  checkedIn: CheckInResult['checkedIn'],
  { draft, tenders, read }: CheckInState,
  { checkOutTime }: CheckInFormProps['house'],
): CheckInResult => ({
  checkedIn,
  guestName: draft.guests[0]?.name ?? '',
  departureDate: read.input?.departureDate ?? '',
  isDayUse: draft.nights === 0,
  breakfasts: draft.breakfasts,
  change: tenders.change,
  checkOutTime,
})
