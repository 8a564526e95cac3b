import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type client, trpc } from '../../kernel/trpc.ts'
import type { StayView } from '../stay.api.ts'

export type CheckOutPlan = Awaited<ReturnType<typeof client.stays.checkOutPlan.query>>
export type LateKind = CheckOutPlan['late']
export type PlannedSlip = CheckOutPlan['slips'][number]

/** Late hours grow while the guest stands at the desk, so the plan is asked again every minute. */
export const useCheckOutPlan = (stayId: number, late: LateKind | null) =>
  useQuery(
    trpc.stays.checkOutPlan.queryOptions(
      { stayId, late },
      { placeholderData: keepPreviousData, refetchInterval: 60_000 },
    ),
  )

/** What the cashier ticked and chose, before anything is sent. */
export interface CheckOutDraft {
  readonly slipsBack: readonly number[]
  readonly slipsLost: readonly number[]
  readonly areKeysBack: boolean
  readonly isInspectionWaived: boolean
  /** Null for what the house rule proposes. */
  readonly late: LateKind | null
  /** Slips that go back by another way than they came, by slip id. */
  readonly otherWays: Readonly<Record<number, string>>
}

export type ChangeDraft = (changes: Partial<CheckOutDraft>) => void

export const useCheckOutDraft = (): readonly [CheckOutDraft, ChangeDraft] => {
  const [draft, setDraft] = useState<CheckOutDraft>({
    slipsBack: [],
    slipsLost: [],
    areKeysBack: false,
    isInspectionWaived: false,
    late: null,
    otherWays: {},
  })
  return [draft, (changes) => setDraft((before) => ({ ...before, ...changes }))]
}

/** The slips that are neither back nor marked as lost. */
export const missingSlips = (plan: CheckOutPlan, { slipsBack, slipsLost }: CheckOutDraft): PlannedSlip[] =>
  plan.slips.filter(({ slipId }) => !slipsBack.includes(slipId) && !slipsLost.includes(slipId))

/** Whether the room was looked at, or is let go without. */
export const isInspected = ({ inspection }: StayView, { isInspectionWaived }: CheckOutDraft): boolean =>
  isInspectionWaived || inspection?.state === 'answered'

/** The way a slip's remainder goes back: as it came, unless another was chosen. */
export const wayOf = ({ slipId, methodCode }: PlannedSlip, { otherWays }: CheckOutDraft): string =>
  otherWays[slipId] ?? methodCode

/** Slips of which something goes back, and by another way than it came: a lead approves those. */
export const slipsByOtherWay = (plan: CheckOutPlan, draft: CheckOutDraft): PlannedSlip[] =>
  plan.slips.filter((slip) => /[1-9]/.test(slip.refunded) && wayOf(slip, draft) !== slip.methodCode)

export const sumOf = (amounts: readonly string[], currency: Currency): Money =>
  Money.sum(
    amounts.map((amount) => Money.of(amount, currency)),
    currency,
  )

/** Something that goes back to the guest when it is done, in words. */
export interface HandBack {
  readonly label: string
  readonly amount: string
}

/** A check-out that was just made at this screen. */
export interface FinishedCheckOut {
  readonly billId: number
  readonly billNumber: string
  readonly handBack: readonly HandBack[]
}
