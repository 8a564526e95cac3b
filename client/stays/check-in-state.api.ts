import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { depositByRule } from '@jiaoban/shared/stays/deposit-rule.rules.ts'
import { useState } from 'react'
import { type Tenders, useTenders } from '../payments/tender.api.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import {
  type CheckInDraft,
  type CheckInStart,
  type FreeRoom,
  proposedRoom,
  readCheckIn,
  type ReadCheckIn,
  type Reservation,
  useFreeRooms,
} from './check-in.api.ts'

export interface CheckInState {
  readonly draft: CheckInDraft
  readonly change: (changes: Partial<CheckInDraft>) => void
  readonly reservation: Reservation | null
  /** Undefined until they are asked for the first time. */
  readonly rooms: readonly FreeRoom[] | undefined
  readonly room: FreeRoom | undefined
  /** The room that was chosen has been taken meanwhile. */
  readonly isRoomGone: boolean
  readonly rate: string
  /** Null while the rate is no amount. */
  readonly roomCharge: Money | null
  readonly ruleDeposit: Money
  readonly tenders: Tenders
  readonly read: ReadCheckIn
}

interface CheckInHouse {
  readonly methods: readonly TenderMethod[]
  readonly depositStep: string
}

/** What is typed at check-in, and what the house proposes for the rest: room, rate and deposit. */
export const useCheckInState = (
  start: CheckInStart,
  { methods, depositStep }: CheckInHouse,
): CheckInState => {
  const { businessDate, currency } = useShellStatus()
  const [draft, setDraft] = useState(start.draft)
  const { reservation } = start
  const { data: rooms } = useFreeRooms(businessDate, draft.nights, reservation?.stayId)

  const chosen = rooms?.find(({ roomId }) => roomId === draft.roomId)
  const room = chosen ?? proposedRoom(rooms ?? [], reservation)
  const rate = draft.rate ?? room?.rate ?? ''
  const night = moneyIn(rate, currency)
  const ruleDeposit =
    night === null
      ? Money.zero(currency)
      : depositByRule(draft.nights, night, Money.of(depositStep, currency))
  const tenders = useTenders(methods, ruleDeposit)
  return {
    draft,
    change: (changes) => setDraft((last) => ({ ...last, ...changes })),
    reservation,
    rooms,
    room,
    isRoomGone: draft.roomId !== null && rooms !== undefined && chosen === undefined,
    rate,
    roomCharge: night?.times(Math.max(1, draft.nights)) ?? null,
    ruleDeposit,
    tenders,
    read: readCheckIn(draft, {
      businessDate,
      room,
      rate,
      reservation,
      tenders: tenders.tenders,
    }),
  }
}

/** A rate that was typed; null while it is none. */
const moneyIn = (typed: string, currency: Money['currency']): Money | null =>
  /^\d{1,9}(\.\d{1,2})?$/.test(typed) ? Money.of(typed, currency) : null
