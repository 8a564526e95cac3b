import { demandEqual } from './finding.ts'
import { type AttestedFact, type JournalStep, textOf } from './journal-chain.ts'

/** The facts that say that cash crossed currencies. */
const crossings = new Set(['currency_exchange', 'foreign_cash_sale'])

/**
 * What a memo or a sale to the bank says it moved is what the postings of its entry moved through `fx`, in the
 * foreign currency and in the hotel's, whoever wrote either.
 */
export class ExchangeCheck {
  take({ seq, facts }: JournalStep): void {
    for (const fact of facts) {
      const table = textOf(fact['fact'])
      if (!crossings.has(table)) continue
      const legs = facts.filter((one) => one['fact'] === 'posting' && one['entryId'] === fact['entryId'])
      for (const [what, currency, minor] of [
        ['the foreign cash', fact['currency'], fact['foreignMinor']],
        ['the hotel’s cash', fact['homeCurrency'], fact['homeMinor']],
      ] as const) {
        const moved = legs
          .filter((leg) => leg['currency'] === currency && touchesExchange(leg))
          .reduce((sum, leg) => sum + BigInt(Number(leg['amountMinor'])), 0n)
        demandEqual({ table, seq }, `${what} of an entry`, moved, BigInt(Number(minor)))
      }
    }
  }
}

const touchesExchange = (leg: AttestedFact): boolean =>
  [leg['debit'], leg['credit']].some((account) => textOf(account).startsWith('fx:'))
