import { type Currency, minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'
import { readAmount } from '../ui/amount-text.ts'

export type WaitingInspection = Awaited<ReturnType<typeof client.inspections.open.query>>[number]
export type DirtyRoom = Awaited<ReturnType<typeof client.rooms.dirty.query>>[number]
export type ChargeCode = Awaited<ReturnType<typeof client.folios.chargeCodes.query>>[number]

/** What was used of one thing: pieces, and the amount of the whole line. */
export interface UsedItem {
  readonly quantity: number
  readonly amount: string
}

/** By transaction code. */
export type UsedItems = Readonly<Record<string, UsedItem>>

export const unused: UsedItem = { quantity: 0, amount: '' }

export const useWaitingInspections = () => useQuery(trpc.inspections.open.queryOptions())

export const useDirtyRooms = () => useQuery(trpc.rooms.dirty.queryOptions())

export const useMadeRooms = () => useQuery(trpc.rooms.made.queryOptions())

/** What a housekeeper can find used or broken; the rest is charged at the desk. */
export const useRoomItems = () =>
  useQuery(trpc.folios.chargeCodes.queryOptions(undefined, { select: ofRoom, staleTime: Infinity }))

const ofRoom = (codes: readonly ChargeCode[]): readonly ChargeCode[] =>
  codes.filter(({ code, department }) => ['minibar', 'laundry'].includes(department) || code === 'damage')

/** The lines that were counted, and their sum; an amount that is missing or none counts as nothing yet. */
export const readUsed = (used: UsedItems, currency: Currency) => {
  const lines = Object.entries(used)
    .filter(([, { quantity }]) => quantity > 0)
    .map(([code, { quantity, amount }]) => ({ code, quantity, amount, money: positive(amount, currency) }))
  const amounts = lines.map(({ money }) => money).filter((money) => money !== null)
  return {
    charges: lines.map(({ code, quantity, amount }) => ({ code, quantity, amount })),
    total: Money.sum(amounts, currency),
    /** The first line that still needs its amount. */
    unpriced: lines.find(({ money }) => money === null)?.code ?? null,
  }
}

const positive = (typed: string, currency: Currency): Money | null => {
  const read = readAmount(typed, minorDigitsOf(currency))
  if (!('amount' in read) || read.amount === '') return null
  const money = Money.of(read.amount, currency)
  return money.isPositive ? money : null
}
