import { type AccountFigure, listStoredBalances } from '@jiaoban/db/closings/balance.reads.ts'
import {
  countArrivalsForNightBefore,
  countEarlierNights,
  countOccupiedNights,
  countSettledNights,
  listCurrenciesOfDate,
  totalBetweenRolls,
  totalOfDate,
  totalOfShifts,
} from '@jiaoban/db/closings/day-figure.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listBagsInHand } from '@jiaoban/db/shifts/drop.reads.ts'
import { countLine, labelIn, moneyLine, nothingLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { foreignCurrencies, trialBalance } from './ledger-equations.service.ts'

/** B1, B12 and BD of a business day (ledger.md, section 2), in the roll, after its shifts are closed. */
export const dayEquationLines = async (
  reader: Reader,
  day: { businessDate: string; officeShiftId: number; nextOfficeShiftId: number },
  home: Currency,
): Promise<EquationLine[]> => {
  const stored = await listStoredBalances(reader)
  const moved = await listCurrenciesOfDate(reader, day.businessDate)
  const currencies = [...new Set([home, ...foreignCurrencies(stored, home), ...moved])]
  const ofDate: EquationLine[] = []
  for (const currency of currencies) ofDate.push(...(await dateLines(reader, day, { currency, home })))
  return [
    ...currencies.map((currency) => trialBalance(stored, currency, home)),
    ...(await bagLines(reader, stored)),
    countLine(
      'b12',
      'nights',
      await countOccupiedNights(reader, day.businessDate),
      await countSettledNights(reader, day.businessDate),
    ),
    countLine(
      'b12',
      'nights:before',
      await countArrivalsForNightBefore(reader, day.businessDate),
      await countEarlierNights(reader, day.businessDate),
    ),
    ...ofDate,
  ]
}

/** BD in one currency: the date's postings, those of its shifts, those between its rolls. */
const dateLines = async (
  reader: Reader,
  day: { businessDate: string; officeShiftId: number; nextOfficeShiftId: number },
  { currency, home }: { currency: Currency; home: Currency },
): Promise<EquationLine[]> => {
  const ofDate = await totalOfDate(reader, day.businessDate, currency)
  const ofShifts = await totalOfShifts(reader, day.businessDate, currency)
  const between = await totalBetweenRolls(reader, day, currency)
  const label = (name: string) => labelIn(name, currency, home)
  return [
    moneyLine('bd', label('date:shifts'), ofDate.amount, ofShifts.amount),
    countLine('bd', label('date:shifts:postings'), ofDate.count, ofShifts.count),
    moneyLine('bd', label('date:sequence'), ofDate.amount, between.amount),
    countLine('bd', label('date:sequence:postings'), ofDate.count, between.count),
  ]
}

/** B11: what the ledger holds in bags, and the bags that were dropped and not received, each by its number. */
const bagLines = async (reader: Reader, stored: readonly AccountFigure[]): Promise<EquationLine[]> => {
  const booked = new Map(
    stored.filter(({ control }) => control === 'cash.bag').map(({ ownerId, amount }) => [ownerId, amount]),
  )
  const inHand = new Map((await listBagsInHand(reader)).map((bag) => [bag.id, bag]))
  const lines = [...new Set([...booked.keys(), ...inHand.keys()])].flatMap((id) => {
    const bag = inHand.get(id)
    const [held, dropped] = [booked.get(id), bag?.amount]
    const one = held ?? dropped
    if (!one) return []
    const zero = Money.zero(one.currency)
    return [moneyLine('b11', `bag:${bag?.bagNumber ?? `#${id}`}`, held ?? zero, dropped ?? zero)]
  })
  return lines.length > 0 ? lines : [nothingLine('b11')]
}
