import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { besideCorrected, runningBalances } from '@jiaoban/shared/folios/folio.rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'

export type FolioView = Awaited<ReturnType<typeof client.folios.ofStay.query>>[number]

export type FolioLineView = FolioView['lines'][number]

/** The folio windows of a stay with all their lines. */
export const useFolios = (stayId: number) => useQuery(trpc.folios.ofStay.queryOptions({ stayId }))

/** What a window is called: its number, and beside further ones who pays it. */
export const useWindowTitle = (): ((
  window: Pick<FolioView, 'windowNumber' | 'payer' | 'payerName'>,
) => string) => {
  const { folios, folioWindows } = useText()
  return ({ windowNumber, payer, payerName }) =>
    windowNumber === 1
      ? folios.window(windowNumber)
      : folioWindows.titled(folios.window(windowNumber), folioWindows.payers[payer], payerName)
}

/** What will be posted, but is not yet: a night at check-out. */
export interface DueLine {
  readonly key: string
  readonly title: string
  readonly amount: string
}

export interface ShownLine {
  readonly key: string | number
  /** Null for what is only due. */
  readonly line: FolioLineView | null
  readonly title: string
  readonly amount: string
  /** What the payer owes after it, in the order shown. */
  readonly balance: string
}

/**
 * The lines of a window in the order they are read, each correction under what it takes back, and what is due
 * at the end.
 */
export const shownLines = (
  lines: readonly FolioLineView[],
  due: readonly DueLine[],
  currency: Currency,
): ShownLine[] => {
  const posted = besideCorrected(lines).map((line) => ({
    key: line.id,
    line,
    title: '',
    amount: line.amount,
  }))
  const shown = [...posted, ...due.map((one) => ({ ...one, line: null }))]
  const amounts = shown.map(({ amount }) => ({ amount: Money.of(amount, currency) }))
  const balances = runningBalances(amounts, currency)
  return shown.map((one, index) => ({ ...one, balance: balances[index]?.toString() ?? '' }))
}
