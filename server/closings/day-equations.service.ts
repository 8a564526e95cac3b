import { listStoredBalances } from '@jiaoban/db/closings/balance.reads.ts'
import {
  countOccupiedNights,
  countSettledNights,
  totalBetweenRolls,
  totalOfDate,
  totalOfShifts,
} from '@jiaoban/db/closings/day-figure.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { countLine, moneyLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { trialBalance } from './ledger-equations.service.ts'

/** B1, B12 and BD of a business day (ledger.md, section 2), in the roll, after its shifts are closed. */
export const dayEquationLines = async (
  reader: Reader,
  day: { businessDate: string; officeShiftId: number; nextOfficeShiftId: number },
  currency: Currency,
): Promise<EquationLine[]> => {
  const ofDate = await totalOfDate(reader, day.businessDate, currency)
  const ofShifts = await totalOfShifts(reader, day.businessDate, currency)
  const between = await totalBetweenRolls(reader, day, currency)
  return [
    trialBalance(await listStoredBalances(reader), currency),
    countLine(
      'b12',
      'nights',
      await countOccupiedNights(reader, day.businessDate),
      await countSettledNights(reader, day.businessDate),
    ),
    moneyLine('bd', 'date:shifts', ofDate.amount, ofShifts.amount),
    countLine('bd', 'date:shifts:postings', ofDate.count, ofShifts.count),
    moneyLine('bd', 'date:sequence', ofDate.amount, between.amount),
    countLine('bd', 'date:sequence:postings', ofDate.count, between.count),
  ]
}
