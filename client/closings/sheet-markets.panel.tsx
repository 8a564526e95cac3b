import { sumMarkets, totalOf } from '@jiaoban/shared/closings/market-figure.rules.ts'
import type { MarketFigure } from '@jiaoban/shared/closings/market-figure.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useSegments } from '../stays/markets/markets.api.ts'
import { SheetSection } from './sheet-section.panel.tsx'

interface SheetMarketsProps {
  /** Undefined in reports that were sealed before there were segments. */
  readonly markets: readonly MarketFigure[] | undefined
  readonly currency: string
  readonly companyNames: Readonly<Record<string, string>>
}

/** What each segment brought, and what each company sent; every column comes to the day's or the month's. */
export const SheetMarkets = ({ markets, companyNames, ...props }: SheetMarketsProps) => {
  const { report: words, segment, company } = useText().markets
  const { language } = useLanguage()
  const { data: segments = [] } = useSegments()
  if (markets === undefined) return null
  const currency = props.currency as Currency
  const segmentOf = ({ of, segmentCode }: MarketFigure) => {
    if (segmentCode === null) return of === 'other' ? words.outside : words.unknown
    return segments.find(({ code }) => code === segmentCode)?.name[language] ?? segmentCode
  }
  const companyOf = ({ companyId }: MarketFigure) =>
    companyId === null ? words.noCompany : (companyNames[companyId] ?? `#${companyId}`)
  const companies = sumMarkets(markets, 'company', currency)
  return (
    <>
      <SheetSection title={words.bySegment}>
        <MarketLines
          rows={sumMarkets(markets, 'segment', currency)}
          currency={currency}
          header={segment}
          nameOf={segmentOf}
        />
      </SheetSection>
      {companies.some(({ companyId }) => companyId !== null) && (
        <SheetSection title={words.byCompany}>
          <MarketLines rows={companies} currency={currency} header={company} nameOf={companyOf} />
        </SheetSection>
      )}
    </>
  )
}

interface MarketLinesProps {
  readonly rows: readonly MarketFigure[]
  readonly currency: Currency
  readonly header: string
  readonly nameOf: (figure: MarketFigure) => string
}

const MarketLines = ({ rows, currency, header, nameOf }: MarketLinesProps) => {
  const { report: words } = useText().markets
  const amounts = {
    nightRevenue: (row: MarketFigure) => Money.of(row.nightRevenue, currency),
    room: (row: MarketFigure) => Money.of(row.room, currency),
    other: (row: MarketFigure) => Money.of(row.other, currency),
    total: (row: MarketFigure) => totalOf(row, currency),
  }
  const column = (key: keyof typeof amounts) => ({
    key,
    header: words[key],
    align: 'right' as const,
    cell: (row: MarketFigure) => <PaperAmount amount={amounts[key](row).toString()} currency={currency} />,
    footer: (
      <PaperAmount amount={Money.sum(rows.map(amounts[key]), currency).toString()} currency={currency} />
    ),
  })
  return (
    <PaperLines
      columns={[
        { key: 'name', header, cell: nameOf, footer: words.sum },
        {
          key: 'nights',
          header: words.nights,
          align: 'right',
          cell: ({ nights }) => nights,
          footer: rows.reduce((sum, { nights }) => sum + nights, 0),
        },
        column('nightRevenue'),
        column('room'),
        column('other'),
        column('total'),
      ]}
      rows={rows}
    />
  )
}
