import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import type { MarketFigure } from './market-figure.types.ts'

/** Whose figures are one line: the whole market, or the segment or the company of it alone. */
type LineOf = 'market' | 'segment' | 'company'

const keyOf = ({ of, segmentCode, companyId }: MarketFigure, lineOf: LineOf): string => {
  if (lineOf === 'segment') return `${of}|${segmentCode ?? ''}`
  return lineOf === 'company' ? String(companyId ?? '') : `${of}|${segmentCode ?? ''}|${companyId ?? ''}`
}

/**
 * Adds up figures into one line each: by market, which keeps both segment and company, or by one of the two. Nothing
 * is left out, so every column comes to what it came to before. Sorted by what it brought; unknown comes last.
 */
export const sumMarkets = (
  figures: readonly MarketFigure[],
  lineOf: LineOf,
  currency: Currency,
): MarketFigure[] =>
  [...Map.groupBy(figures, (figure) => keyOf(figure, lineOf)).values()]
    .map((group) => addUp(group, lineOf, currency))
    .toSorted(
      (a, b) =>
        Number(isUnknown(a, lineOf)) - Number(isUnknown(b, lineOf)) ||
        totalOf(b, currency).minus(totalOf(a, currency)).toMinor() ||
        (keyOf(a, lineOf) < keyOf(b, lineOf) ? -1 : 1),
    )

/** Whether a line is of nobody the house could name. */
const isUnknown = ({ of, segmentCode, companyId }: MarketFigure, lineOf: LineOf): boolean =>
  of === 'other' || (lineOf === 'company' ? companyId === null : segmentCode === null)

/** Revenue without tax, of rooms and all else. */
export const totalOf = ({ room, other }: Pick<MarketFigure, 'room' | 'other'>, currency: Currency): Money =>
  Money.of(room, currency).plus(Money.of(other, currency))

const addUp = (group: readonly MarketFigure[], lineOf: LineOf, currency: Currency): MarketFigure => {
  const sum = (column: 'nightRevenue' | 'room' | 'other') =>
    Money.sum(
      group.map((figure) => Money.of(figure[column], currency)),
      currency,
    ).toString()
  const [first] = group
  return {
    of: lineOf === 'company' ? 'guest' : (first?.of ?? 'guest'),
    segmentCode: lineOf === 'company' ? null : (first?.segmentCode ?? null),
    companyId: lineOf === 'segment' ? null : (first?.companyId ?? null),
    nights: group.reduce((nights, figure) => nights + figure.nights, 0),
    nightRevenue: sum('nightRevenue'),
    room: sum('room'),
    other: sum('other'),
  }
}
