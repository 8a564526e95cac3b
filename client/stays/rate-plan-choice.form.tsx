import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { client, trpc } from '../kernel/trpc.ts'
import { fromNights, type OwnRates } from './night-rates.api.ts'

interface QuoteFor {
  readonly roomTypeId: number | undefined
  readonly arrivalDate: string
  readonly departureDate: string
  readonly adults: number
}

export interface QuotedTerms {
  readonly planCode: string | null
  readonly rate?: string
  readonly own?: OwnRates
  readonly breakfasts?: number
}

interface RatePlanChoiceProps {
  readonly value: string | null
  readonly quoteFor: QuoteFor
  readonly onQuoted: (terms: QuotedTerms) => void
  /** Who comes without a reservation is offered the plan for walk-ins. */
  readonly proposesWalkIn?: boolean
}

/** The price list a stay is sold by. Choosing one fills in the price of every night and what is included. */
export const RatePlanChoice = ({
  value,
  quoteFor,
  onQuoted,
  proposesWalkIn = false,
}: RatePlanChoiceProps) => {
  const { ratePlans: words } = useText()
  const { language } = useLanguage()
  const { data: plans = [] } = useQuery(trpc.ratePlans.list.queryOptions())
  const sold = plans.filter(({ isActive, code }) => isActive || code === value)
  const choose = async (code: string) => {
    const { roomTypeId, arrivalDate, departureDate, adults } = quoteFor
    if (code === '' || roomTypeId === undefined) return onQuoted({ planCode: null })
    const quote = await client.ratePlans.quote.query({ code, roomTypeId, arrivalDate, departureDate })
    const breakfasts = quote.breakfastsPerAdult * adults
    onQuoted({ planCode: code, ...fromNights(quote.nights, ''), ...(breakfasts > 0 ? { breakfasts } : {}) })
  }
  const walkIn = proposesWalkIn ? sold.find(({ isWalkIn, isActive }) => isWalkIn && isActive) : undefined
  const { roomTypeId, arrivalDate, departureDate, adults } = quoteFor
  const asked = `${roomTypeId ?? ''} ${arrivalDate} ${departureDate} ${adults}`
  const last = useRef(proposesWalkIn ? '' : asked)
  const quoteAgain = useEffectEvent((key: string, code: string | undefined) => {
    const isFirst = last.current === ''
    if (last.current === key || roomTypeId === undefined) return
    if (isFirst && code === undefined) return
    last.current = key
    const next = isFirst ? code : value
    if (next != null) void choose(next)
  })
  // Other nights or another type of room have other prices; what was typed over a quote goes with it.
  useEffect(() => quoteAgain(asked, walkIn?.code), [asked, walkIn?.code])
  if (sold.length === 0) return null
  return (
    <NativeSelect
      label={words.plan}
      data={[
        { value: '', label: words.noPlan },
        ...sold.map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` })),
      ]}
      value={value ?? ''}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  )
}
