import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import type { FolioLine } from './folio.types.ts'

/** What the payer owed after each line, in the order of the lines. */
export const runningBalances = (lines: readonly Pick<FolioLine, 'amount'>[], currency: Currency): Money[] => {
  let balance = Money.zero(currency)
  return lines.map((line) => {
    balance = balance.plus(line.amount)
    return balance
  })
}

/**
 * The lines as a person reads them: a correction directly under what it takes back, all else in the order of
 * posting. Nothing disappears.
 */
export const besideCorrected = <Line extends Pick<FolioLine, 'id' | 'reversesLineId'>>(
  lines: readonly Line[],
): Line[] =>
  lines.flatMap((line) =>
    line.reversesLineId === null
      ? [line, ...lines.filter(({ reversesLineId }) => reversesLineId === line.id)]
      : [],
  )
