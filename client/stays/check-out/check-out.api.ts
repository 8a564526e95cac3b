import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roundCash } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import { isMoney, type TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { useOccurredAt } from '../../kernel/outage-mode.ts'
import { type client, trpc } from '../../kernel/trpc.ts'
import { proposeCompany, type Tenders, useManyTenders } from '../../payments/tender.api.ts'
import type { StayView } from '../stay.api.ts'

export type CheckOutPlan = Awaited<ReturnType<typeof client.stays.checkOutPlan.query>>
export type LateKind = CheckOutPlan['late']
export type PlannedSlip = CheckOutPlan['slips'][number]
export type PlannedWindow = CheckOutPlan['windows'][number]

/** Late hours grow while the guest stands at the desk, so the plan is asked again every minute. */
export const useCheckOutPlan = (stayId: number, late: LateKind | null) =>
  useQuery(
    trpc.stays.checkOutPlan.queryOptions(
      { stayId, late, at: useOccurredAt() },
      { placeholderData: keepPreviousData, refetchInterval: 60_000 },
    ),
  )

/** What the cashier ticked and chose, before anything is sent. */
export interface CheckOutDraft {
  readonly slipsBack: readonly number[]
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
    areKeysBack: false,
    isInspectionWaived: false,
    late: null,
    otherWays: {},
  })
  return [draft, (changes) => setDraft((before) => ({ ...before, ...changes }))]
}

/** The slips that are neither back nor declared lost. */
export const missingSlips = (plan: CheckOutPlan, { slipsBack }: CheckOutDraft): PlannedSlip[] =>
  plan.slips.filter(({ slipId, isDeclaredLost }) => !slipsBack.includes(slipId) && !isDeclaredLost)

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

/** What settles one window, as it is typed. */
export interface WindowSettling {
  readonly window: PlannedWindow
  /** What its payer pays. */
  readonly payments: Tenders
  /** How a credit balance goes back. */
  readonly refunds: Tenders
}

/**
 * The tenders of every open window. Each proposes all that its window owes by the desk's first method, a company's
 * window by its account, until somebody types.
 */
export const useWindowSettlings = (
  windows: readonly PlannedWindow[],
  methods: readonly TenderMethod[],
  { currency, companyId }: { readonly currency: Currency; readonly companyId: number | null },
): WindowSettling[] => {
  const tendersOf = useManyTenders(methods)
  const refundsOf = useManyTenders(methods.filter(isMoney))
  return windows.map((window) => ({
    window,
    payments: tendersOf(
      `${window.folioId}:in`,
      Money.of(window.toPay, currency),
      proposeCompany(methods, companyId, window.payer === 'company'),
    ),
    refunds: refundsOf(`${window.folioId}:out`, Money.of(window.toRefund, currency)),
  }))
}

/** Something that goes back to the guest when it is done, in words. */
export interface HandBack {
  readonly label: string
  readonly amount: string
}

/** A check-out that was just made at this screen. */
export interface FinishedCheckOut {
  /** One a window, in their order. */
  readonly bills: readonly FinishedBill[]
  readonly handBack: readonly HandBack[]
}

export interface FinishedBill {
  readonly documentId: number
  readonly number: string
}

/** What of a slip changes hands when it goes back by a method: cash as the house rounds it. */
export const givenBack = (
  slip: PlannedSlip,
  way: string,
  methods: readonly TenderMethod[],
  currency: Currency,
): Money => {
  const amount = Money.of(slip.refunded, currency)
  return roundCash(amount, methods.find(({ code }) => code === way)?.roundTo ?? '0.00')
}
