import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { deepest, isBelowList, percentBelow } from '@jiaoban/shared/stays/concession.rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { ReasonChoice } from './reason-choice.form.tsx'
import { isAmount, type OwnRates, rateOn } from '../night-rates.api.ts'

interface ConcessionReasonProps {
  readonly roomTypeId: number | undefined
  readonly planCode: string | null
  readonly arrivalDate: string
  readonly departureDate: string
  readonly rate: string
  readonly own: OwnRates
  readonly value: string | null
  readonly onChange: (reasonCode: string | null) => void
}

/** Says what the list asks, and asks why the price that was typed is less. Shows nothing while it is not. */
export const ConcessionReason = ({ rate, own, value, onChange, ...quoteFor }: ConcessionReasonProps) => {
  const { concessions: words } = useText()
  const { currency } = useShellStatus()
  const { roomTypeId = 0, ...asked } = quoteFor
  const isKnown = roomTypeId > 0 && asked.arrivalDate < asked.departureDate
  const { data: list = [] } = useQuery({
    ...trpc.concessions.listPrices.queryOptions({ roomTypeId, ...asked }),
    enabled: isKnown,
  })
  const below = list
    .map((one) => ({ ...one, rate: rateOn(one.night, rate, own) }))
    .filter((one) => isAmount(one.rate))
    .map(({ night, ...one }) => ({
      night,
      list: Money.of(one.list, currency),
      rate: Money.of(one.rate, currency),
    }))
    .filter(isBelowList)
  const furthest = deepest(below)
  if (!isKnown || furthest === undefined) return null
  const total = Money.sum(
    list.map((one) => Money.of(one.list, currency)),
    currency,
  )
  const percent = percentBelow(furthest)
  return (
    <ReasonChoice
      value={value}
      onChange={onChange}
      description={
        furthest.rate.isZero
          ? words.free
          : list.length === 1
            ? words.below(formatAmount(total.toString()), percent)
            : words.belowTotal(formatAmount(total.toString()), percent)
      }
    />
  )
}
