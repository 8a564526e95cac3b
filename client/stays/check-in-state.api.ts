import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import type { CompanyShare } from '@jiaoban/shared/stays/market.types.ts'
import { depositByRule } from '@jiaoban/shared/stays/deposit-rule.rules.ts'
import { useState } from 'react'
import { useProposedShare } from './markets/markets.api.ts'
import { totalOf } from './night-rates.api.ts'
import { type Tenders, useTenders } from '../payments/tender.api.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import {
  arrivalOf,
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
  readonly nightBeforeUntil: string | null
  /** Undefined until they are asked for the first time. */
  readonly rooms: readonly FreeRoom[] | undefined
  readonly room: FreeRoom | undefined
  /** The room that was chosen has been taken meanwhile. */
  readonly isRoomGone: boolean
  readonly rate: string
  readonly nights: readonly string[]
  /** Null while the rate is no amount. */
  readonly roomCharge: Money | null
  readonly ruleDeposit: Money
  /** What was paid in advance. */
  readonly held: Money
  readonly tenders: Tenders
  /** What the company pays; null for a room of a group, which its master pays for. */
  readonly companyPays: CompanyShare | null
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
  const arrivalDate = arrivalOf(draft.isNightBefore, businessDate)
  const { data: rooms } = useFreeRooms(arrivalDate, draft.nights, reservation?.stayId)

  const chosen = rooms?.find(({ roomId }) => roomId === draft.roomId)
  const room = chosen ?? proposedRoom(rooms ?? [], reservation)
  const rate = draft.rate ?? room?.rate ?? ''
  const nights = nightsHeld(arrivalDate, addDays(arrivalDate, draft.nights))
  const roomCharge = totalOf(nights, { rate, own: draft.own, currency })
  const proposedPays = useProposedShare(draft.companyId)
  const isOfGroup = reservation?.source === 'group'
  const companyPays = draft.companyId === null || isOfGroup ? 'nothing' : (draft.companyPays ?? proposedPays)
  // The rule is nights × rate; where nights differ, it is what they come to. A room the company pays asks for none.
  const ruleDeposit =
    roomCharge === null || companyPays !== 'nothing'
      ? Money.zero(currency)
      : depositByRule(1, roomCharge, Money.of(depositStep, currency))
  const held = Money.sum(
    (reservation?.held ?? []).map((amount) => Money.of(amount, currency)),
    currency,
  )
  const tenders = useTenders(methods, ruleDeposit.minus(held).max(Money.zero(currency)))
  return {
    draft,
    change: (changes) => setDraft((last) => ({ ...last, ...changes })),
    reservation,
    nightBeforeUntil: start.nightBeforeUntil,
    rooms,
    room,
    isRoomGone: draft.roomId !== null && rooms !== undefined && chosen === undefined,
    rate,
    nights,
    roomCharge,
    ruleDeposit,
    held,
    tenders,
    companyPays: isOfGroup ? null : companyPays,
    read: readCheckIn(draft, {
      businessDate,
      room,
      rate,
      nights,
      reservation,
      tenders: tenders.tenders,
      companyPays,
    }),
  }
}
