import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { besideCorrected, runningBalances } from '@jiaoban/shared/folios/folio.rules.ts'
import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type FolioView = Awaited<ReturnType<typeof client.folios.ofStay.query>>[number]

export type FolioLineView = FolioView['lines'][number]

/** The folio windows of a stay with all their lines. */
export const useFolios = (stayId: number) => useQuery(trpc.folios.ofStay.queryOptions({ stayId }))

export interface ShownLine {
  readonly line: FolioLineView
  /** What the payer owes after it, in the order shown. */
  readonly balance: string
}

/** The lines of a window in the order they are read, each correction under what it takes back. */
export const shownLines = (lines: readonly FolioLineView[], currency: Currency): ShownLine[] => {
  const ordered = besideCorrected(lines)
  const amounts = ordered.map(({ amount }) => ({ amount: Money.of(amount, currency) }))
  const balances = runningBalances(amounts, currency)
  return ordered.map((line, index) => ({ line, balance: balances[index]?.toString() ?? '' }))
}
