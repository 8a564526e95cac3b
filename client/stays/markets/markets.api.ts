import { Money } from '@jiaoban/shared/kernel/money.ts'
import { proposedSegment, proposedShare } from '@jiaoban/shared/stays/market.rules.ts'
import type { CompanyShare, Market } from '@jiaoban/shared/stays/market.types.ts'
import type { StaySource } from '@jiaoban/shared/stays/stay.types.ts'
import { useQuery } from '@tanstack/react-query'
import { describeEvent } from '../../kernel/live-refresh.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'

describeEvent('market_segment_set', 'markets', 'stays')
for (const name of ['stay_market_set', 'group_market_set']) describeEvent(name, 'stays', 'groups', 'rooms')

export const useSegments = () => useQuery(trpc.markets.segments.queryOptions())

/** The companies and agencies that may send a guest. */
export const useSenders = () => useQuery(trpc.markets.senders.queryOptions())

/** What was typed: what is undefined follows what the screen proposes. */
export interface MarketDraft {
  readonly segmentCode: string | null | undefined
  readonly companyId: number | null
}

/** What stands on the screen for a segment nobody chose. */
export const useSegmentOf = ({ segmentCode, companyId }: MarketDraft, source: StaySource): string | null => {
  const { data = [] } = useSegments()
  const { data: senders = [] } = useSenders()
  if (segmentCode !== undefined) return segmentCode
  const senderKind = senders.find((sender) => sender.companyId === companyId)?.kind ?? null
  return proposedSegment({ source, senderKind }, data)
}

/** What the company on the screen is proposed to pay: the room, where it has credit. */
export const useProposedShare = (companyId: number | null): CompanyShare => {
  const { currency } = useShellStatus()
  const sender = useSenders().data?.find((one) => one.companyId === companyId)
  return proposedShare(sender === undefined ? null : Money.of(sender.creditLimit, currency))
}

/** A market in words: segment, and who sends the guest. */
export const useMarketText = () => {
  const { markets: words } = useText()
  const { language } = useLanguage()
  const { data: segments = [] } = useSegments()
  const { data: senders = [] } = useSenders()
  return ({ segmentCode, companyId }: Market) => ({
    segment: segments.find(({ code }) => code === segmentCode)?.name[language] ?? words.unknownSegment,
    company: senders.find((sender) => sender.companyId === companyId)?.name ?? words.noCompany,
  })
}
