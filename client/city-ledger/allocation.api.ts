import { proposeAllocations } from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type CityItemView, isOwed, isSome } from './city-ledger.api.ts'

export interface Allocations {
  readonly items: readonly CityItemView[]
  /** What stands in each field, by item. */
  readonly amountOf: (itemId: number) => string
  readonly change: (itemId: number, amount: string) => void
  /** What goes to the server. */
  readonly allocations: { itemId: number; amount: string }[]
  /** What is received and for no bill. */
  readonly rest: Money
  /** Why it cannot be done, or null. */
  readonly problem: string | null
}

/** For which bills money is meant: the oldest first, until somebody types something else. */
export const useAllocations = (items: readonly CityItemView[], received: Money): Allocations => {
  const { allocation } = useText().cityLedger
  const [typed, setTyped] = useState<Readonly<Record<number, string>> | null>(null)
  const { currency } = received
  const owed = items.filter(isOwed)
  const moneyOf = (amount: string) => (isSome(amount) ? Money.of(amount, currency) : Money.zero(currency))
  const proposed = proposeAllocations(
    owed.map((item) => ({ ...item, left: Money.of(item.left, currency) })),
    received,
  )
  const proposal = Object.fromEntries(proposed.map(({ itemId, amount }) => [itemId, amount.toString()]))
  const shown = typed ?? proposal
  const amountOf = (itemId: number) => shown[itemId] ?? ''
  const isAmount = (amount: string) => amount === '' || /^\d{1,9}(\.\d{1,2})?$/.test(amount)
  const isSound = owed.every(({ id }) => isAmount(amountOf(id)))
  const allocations = isSound
    ? owed.map(({ id }) => ({ itemId: id, amount: amountOf(id) })).filter(({ amount }) => isSome(amount))
    : []
  const rest = received.minus(
    Money.sum(
      allocations.map(({ amount }) => moneyOf(amount)),
      currency,
    ),
  )
  const isAboveItem = allocations.some(({ itemId, amount }) =>
    moneyOf(amount).isMoreThan(moneyOf(owed.find(({ id }) => id === itemId)?.left ?? '0')),
  )
  return {
    items: owed,
    amountOf,
    change: (itemId, amount) => setTyped({ ...shown, [itemId]: amount }),
    allocations,
    rest,
    problem: !isSound || rest.isNegative ? allocation.above : isAboveItem ? allocation.aboveItem : null,
  }
}
