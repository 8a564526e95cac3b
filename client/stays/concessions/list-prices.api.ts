import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import type { StayView } from '../stay.api.ts'

/**
 * The list prices of a stay that was agreed below them, and for the house who agreed to it and why: lines of a
 * list of facts, none where the list was paid. What a guest signs names no colleague.
 */
export const useListPrices = (
  { agreedRates }: Pick<StayView, 'agreedRates'>,
  isForHouse = true,
): (readonly [label: string, value: string])[] => {
  const { concessions: words } = useText()
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const below = agreedRates.filter(({ reasonCode }) => reasonCode !== null)
  const [first] = below
  if (first === undefined) return []
  const total = Money.sum(
    agreedRates.map(({ list }) => Money.of(list, currency)),
    currency,
  )
  const list = `${currency} ${formatAmount(total.toString())}`
  if (!isForHouse) return [[words.list, list]]
  const reasons = [...new Set(below.map(({ reason }) => reason?.[language] ?? ''))].join(' / ')
  const people = below.map(({ agreedBy, approvedBy }) =>
    approvedBy === '' ? agreedBy : `${agreedBy} (${words.approvedBy(approvedBy)})`,
  )
  return [[words.list, words.onStay(list, reasons, [...new Set(people)].join(' / '))]]
}
