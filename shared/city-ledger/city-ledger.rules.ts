import { addDays, type BusinessDate, daysBetween } from '../kernel/dates.ts'
import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import { cityLedgerError } from './city-ledger.errors.ts'
import type { CityItem } from './city-ledger.types.ts'

/** The day on which a charge of `businessDate` falls due. */
export const dueDateOf = (businessDate: BusinessDate, termsDays: number): BusinessDate =>
  addDays(businessDate, termsDays)

/** How long after its due date a charge is still open. */
export const ageBuckets = ['notDue', 'upTo30', 'upTo60', 'upTo90', 'older'] as const

export type AgeBucket = (typeof ageBuckets)[number]

export const ageOf = (dueDate: BusinessDate, asOf: BusinessDate): AgeBucket => {
  const days = daysBetween(dueDate, asOf)
  if (days <= 0) return 'notDue'
  if (days <= 30) return 'upTo30'
  if (days <= 60) return 'upTo60'
  return days <= 90 ? 'upTo90' : 'older'
}

/** What a company owes by age, what it has paid beyond that, and the balance of its account. */
export interface Ageing extends Readonly<Record<AgeBucket, Money>> {
  readonly credit: Money
  readonly balance: Money
}

type Aged = Pick<CityItem, 'kind' | 'dueDate' | 'left'>

export const ageItems = (items: readonly Aged[], asOf: BusinessDate, currency: Currency): Ageing => {
  const sum = (isWanted: (item: Aged) => boolean) =>
    Money.sum(
      items.filter(isWanted).map(({ left }) => left),
      currency,
    )
  const isOf = (bucket: AgeBucket) => (item: Aged) =>
    item.dueDate !== null && ageOf(item.dueDate, asOf) === bucket
  const credit = sum(({ kind }) => kind !== 'charge')
  return {
    notDue: sum(isOf('notDue')),
    upTo30: sum(isOf('upTo30')),
    upTo60: sum(isOf('upTo60')),
    upTo90: sum(isOf('upTo90')),
    older: sum(isOf('older')),
    credit,
    balance: sum(({ kind }) => kind === 'charge').minus(credit),
  }
}

/** True when a further charge would bring the company above what it may owe. */
export const exceedsLimit = (limit: Money, owed: Money, amount: Money): boolean =>
  owed.plus(amount).isMoreThan(limit)

export interface Allocation {
  readonly item: CityItem
  readonly amount: Money
}

/**
 * Refuses allocations that give a charge more than it still owes, or more than was received. Raises
 * `city_item_repeated`, `allocated_above_item`, `allocated_above_received`.
 */
export const refuseAllocations = (allocations: readonly Allocation[], received: Money): void => {
  const ids = new Set(allocations.map(({ item }) => item.id))
  if (ids.size < allocations.length) throw cityLedgerError('city_item_repeated')
  for (const { item, amount } of allocations) {
    if (amount.isMoreThan(item.left)) {
      throw cityLedgerError('allocated_above_item', {
        document: item.documentNumber,
        left: item.left.toString(),
        amount: amount.toString(),
      })
    }
  }
  const total = Money.sum(
    allocations.map(({ amount }) => amount),
    received.currency,
  )
  if (total.isMoreThan(received)) {
    throw cityLedgerError('allocated_above_received', { left: received.toString(), amount: total.toString() })
  }
}

/** Money as it is usually meant: for the charge that falls due first, then the next. */
export const proposeAllocations = (
  items: readonly Pick<CityItem, 'id' | 'kind' | 'dueDate' | 'left'>[],
  received: Money,
): { readonly itemId: number; readonly amount: Money }[] => {
  const owed = items
    .filter(({ kind, left }) => kind === 'charge' && left.isPositive)
    .toSorted((a, b) => (a.dueDate ?? '').localeCompare(b.dueDate ?? '') || a.id - b.id)
  let rest = received
  return owed.flatMap(({ id, left }) => {
    const amount = rest.min(left)
    rest = rest.minus(amount)
    return amount.isPositive ? [{ itemId: id, amount }] : []
  })
}
