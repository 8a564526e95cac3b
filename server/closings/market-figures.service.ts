import { listCompanyNames } from '@jiaoban/db/city-ledger/company.reads.ts'
import { listMarketFigures } from '@jiaoban/db/closings/market-figure.reads.ts'
import type { SealedPart } from '@jiaoban/db/closings/period.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { sumMarkets } from '@jiaoban/shared/closings/market-figure.rules.ts'
import type { MarketFigure } from '@jiaoban/shared/closings/market-figure.types.ts'
import { periodNamed } from '@jiaoban/shared/closings/period.rules.ts'
import type { DayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { isCalendarDate } from '@jiaoban/shared/kernel/dates.ts'

/** What each market brought on a business date, as stays and groups say it now. */
export const marketsOfDay = (
  reader: Reader,
  businessDate: string,
  currency: Currency,
): Promise<MarketFigure[]> => listMarketFigures(reader, { from: businessDate, until: businessDate }, currency)

/**
 * What each market brought in a month or a year: as its parts sealed it, so that a segment that was set right later
 * changes no closed day. Parts from before there were segments are read from their postings.
 */
export const marketsOfParts = async (
  reader: Reader,
  parts: readonly SealedPart[],
  currency: Currency,
): Promise<MarketFigure[]> => {
  const figures: MarketFigure[] = []
  for (const { name, content } of parts) {
    const { markets } = JSON.parse(content) as Pick<DayReport, 'markets'>
    figures.push(...(markets ?? (await listMarketFigures(reader, datesOf(name), currency))))
  }
  return sumMarkets(figures, 'market', currency)
}

/** The names of the companies that stand in a report, by their ids. */
export const readCompanyNames = async (
  reader: Reader,
  figures: readonly MarketFigure[],
): Promise<Record<string, string>> => {
  const ids = new Set(figures.flatMap(({ companyId }) => (companyId === null ? [] : [companyId])))
  return Object.fromEntries(await listCompanyNames(reader, [...ids]))
}

/** The dates of a part by its name: a day, or a month. */
const datesOf = (name: string): { readonly from: string; readonly until: string } =>
  isCalendarDate(name) ? { from: name, until: name } : periodNamed(name)
