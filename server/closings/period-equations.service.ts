import { type AccountFigure, listOpeningBalances } from '@jiaoban/db/closings/balance.reads.ts'
import { findLastClosing } from '@jiaoban/db/closings/closing.reads.ts'
import {
  findOfficeShiftId,
  listBusinessDates,
  listMovesOfDates,
  listSealedDays,
  type SealedPart,
} from '@jiaoban/db/closings/period.reads.ts'
import { sumRevenue } from '@jiaoban/db/closings/revenue.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { compareSums, countLine, moneyLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import { monthsBetween } from '@jiaoban/shared/closings/period.rules.ts'
import type { PeriodKind } from '@jiaoban/shared/closings/period.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { foreignCurrencies, trialBalance } from './ledger-equations.service.ts'

/** A period as far as the hotel lived through it, with its seals. */
export interface LivedPeriod {
  readonly kind: PeriodKind
  readonly name: string
  readonly from: string
  readonly until: string
  /** Its sealed days, or months. */
  readonly parts: readonly SealedPart[]
}

/** Balances at the begin and at the end of a period, by `control` or `control:currency`. */
export interface PeriodBalances {
  readonly opening: ReadonlyMap<string, Money>
  readonly closing: ReadonlyMap<string, Money>
}

/**
 * What was stored when the first office shift of the period opened, and when the one after it did: nothing is
 * posted to a date once the next office shift is open, so these are the balances of the two ends.
 */
export const readPeriodBalances = async (
  reader: Reader,
  { from, until }: Pick<LivedPeriod, 'from' | 'until'>,
  currency: Currency,
): Promise<PeriodBalances & { readonly accounts: readonly AccountFigure[] }> => {
  const begin = await listOpeningBalances(reader, await findOfficeShiftId(reader, from))
  const accounts = await listOpeningBalances(reader, await findOfficeShiftId(reader, addDays(until, 1)))
  return { opening: byControl(begin, currency), closing: byControl(accounts, currency), accounts }
}

/** The house's own currency goes without saying. */
const byControl = (
  figures: readonly Pick<AccountFigure, 'control' | 'amount'>[],
  currency: Currency,
): Map<string, Money> => {
  const sums = new Map<string, Money>()
  for (const { control, amount } of figures) {
    const key = amount.currency === currency ? control : `${control}:${amount.currency}`
    sums.set(key, (sums.get(key) ?? Money.zero(amount.currency)).plus(amount))
  }
  return sums
}

/**
 * B1, B2 and BM of a month or year. B1: the balances at its end sum to zero. B2: every ledger, rolled forward from
 * its opening by the postings of the period's dates, is what was stored at the end. BM: it is its days (ledger.md,
 * section 3.12): none is missing, none follows another with a gap, and their sealed totals are its own.
 */
export const periodEquationLines = async (
  reader: Reader,
  period: LivedPeriod,
  { balances, accounts }: { balances: PeriodBalances; accounts: readonly AccountFigure[] },
  currency: Currency,
): Promise<EquationLine[]> => {
  const moves = byControl(await listMovesOfDates(reader, period), currency)
  return [
    ...[currency, ...foreignCurrencies(accounts, currency)].map((one) =>
      trialBalance(accounts, one, currency),
    ),
    ...compareSums('b2', ledgers(rolled(balances.opening, moves)), ledgers(balances.closing), currency),
    ...(await partLines(reader, period, currency)),
  ]
}

/** Opening and moves together, without what came to nothing. */
const rolled = (
  opening: ReadonlyMap<string, Money>,
  moves: ReadonlyMap<string, Money>,
): Map<string, Money> => {
  const sums = new Map(opening)
  for (const [key, amount] of moves) sums.set(key, sums.get(key)?.plus(amount) ?? amount)
  return new Map([...sums].filter(([, amount]) => !amount.isZero))
}

const ledgers = (sums: ReadonlyMap<string, Money>): ReadonlyMap<string, Money> =>
  new Map([...sums].map(([key, amount]) => [`ledger:${key.replace(':', '@')}`, amount]))

const partLines = async (
  reader: Reader,
  period: LivedPeriod,
  currency: Currency,
): Promise<EquationLine[]> => {
  const { kind, from, until, parts } = period
  const days = await listSealedDays(reader, period)
  const dates = await listBusinessDates(reader, period)
  const { net, tax } = await sumRevenue(reader, { from, until }, currency)
  const total = net.plus(tax)
  const before = await findLastClosing(reader, kind, currency)
  const [first, last] = [days[0], days.at(-1)]
  const range = (day: SealedPart) => day.lastSeq - day.firstSeq + 1
  return [
    countLine('bm', 'period:days', dates.length, days.length),
    ...(kind === 'year'
      ? [countLine('bm', 'period:months', monthsBetween(from, until).length, parts.length)]
      : []),
    countLine(
      'bm',
      'period:sequence',
      first && last ? last.lastSeq - first.firstSeq + 1 : 0,
      days.reduce((sum, day) => sum + range(day), 0),
    ),
    moneyLine(
      'bm',
      'period:revenue',
      total,
      Money.sum(
        parts.map((part) => part.period),
        currency,
      ),
    ),
    moneyLine(
      'bm',
      'period:perpetual',
      before ? before.perpetual.plus(total) : total,
      last?.perpetual ?? Money.zero(currency),
    ),
  ]
}
