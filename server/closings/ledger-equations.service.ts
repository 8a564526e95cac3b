import {
  type AccountFigure,
  listMovesInWindow,
  listOpeningBalances,
  listStoredBalances,
} from '@jiaoban/db/closings/balance.reads.ts'
import {
  sumBagsInHand,
  sumCityItems,
  sumFloatsInTransit,
  sumIssuedSlips,
  sumOpenFolioLines,
  sumOpenFolios,
  sumOpenPromises,
  sumOpenSkippers,
  sumPendingDifferences,
  sumStaffDebts,
  sumVouchers,
} from '@jiaoban/db/closings/open-item.reads.ts'
import { listAccountBalances } from '@jiaoban/db/ledger/account.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { labelIn, moneyLine } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'

/** The control ledgers whose open items are rolled forward. */
const rolledControls: readonly Control[] = [
  'guest',
  'deposits',
  'staff',
  'short.pending',
  'over.pending',
  'cash.bag',
  'cash.transit',
  'city',
  'skipper',
  'payable.refund',
  'payable.voucher',
  'payable.tips',
]

/** Ledgers without a table of items: each account is its item. */
const withoutItems = new Set<Control>(['payable.tips'])

/**
 * B1 and B2 of a shift (ledger.md, section 2). B1: every account that moved has the balance that was stored at
 * the opening plus its posting rows, those that did not move have not changed, and the trial balance sums to
 * zero. B2: each control ledger, rolled forward from its opening, is the sum of its open items.
 */
export const ledgerEquations = async (reader: Reader, shift: CashierShift): Promise<EquationLine[]> => {
  const { currency: home } = shift.floatAmount
  const opening = await listOpeningBalances(reader, shift.id)
  const moves = await listMovesInWindow(reader, shift)
  const stored = await listStoredBalances(reader)
  const lines = await balancesOfMoved(reader, { opening, moves, home })
  for (const currency of [home, ...foreignCurrencies([...opening, ...moves, ...stored], home)]) {
    const of = (figures: readonly AccountFigure[]) =>
      figures.filter(({ amount }) => amount.currency === currency)
    lines.push(
      untouchedBalances({ opening: of(opening), moves: of(moves), stored: of(stored), currency, home }),
      trialBalance(stored, currency, home),
      ...(await rollForward(reader, { opening: of(opening), moves: of(moves), currency, home })),
    )
  }
  return lines
}

/** The currencies in which something stands beside the hotel's own. */
export const foreignCurrencies = (figures: readonly AccountFigure[], home: Currency): Currency[] =>
  [...new Set(figures.map(({ amount }) => amount.currency))].filter((currency) => currency !== home).sort()

interface Rolled {
  readonly opening: readonly AccountFigure[]
  readonly moves: readonly AccountFigure[]
  readonly currency: Currency
  readonly home: Currency
}

/** Stored balance = opening + postings, for every account that moved. */
const balancesOfMoved = async (
  reader: Reader,
  { opening, moves, home }: Omit<Rolled, 'currency'>,
): Promise<EquationLine[]> => {
  const expected = new Map<number, AccountFigure>()
  for (const move of moves) {
    const known = expected.get(move.accountId)
    expected.set(move.accountId, known ? { ...known, amount: known.amount.plus(move.amount) } : move)
  }
  const opened = new Map(opening.map((figure) => [figure.accountId, figure.amount]))
  const stored = await listAccountBalances(reader, [...expected.keys()])
  return [...expected.values()]
    .sort((a, b) => a.accountId - b.accountId)
    .map(({ accountId, control, ownerId, amount }) => {
      const zero = Money.zero(amount.currency)
      const rows = (opened.get(accountId) ?? zero).plus(amount)
      const label = labelIn(`account:${control}:${ownerId}`, amount.currency, home)
      return moneyLine('b1', label, stored.get(accountId) ?? zero, rows)
    })
}

/** Σ |stored − opening| over the accounts without a posting: anything but zero was changed by SQL. */
const untouchedBalances = ({
  opening,
  moves,
  stored,
  currency,
  home,
}: Rolled & { readonly stored: readonly AccountFigure[] }): EquationLine => {
  const moved = new Set(moves.map((move) => move.accountId))
  const changes = new Map<number, Money>()
  for (const [figures, sign] of [
    [stored, 1],
    [opening, -1],
  ] as const) {
    for (const { accountId, amount } of figures) {
      if (moved.has(accountId)) continue
      const signed = sign === 1 ? amount : amount.negated()
      changes.set(accountId, (changes.get(accountId) ?? Money.zero(currency)).plus(signed))
    }
  }
  const changed = Money.sum(
    [...changes.values()].map((change) => change.abs()),
    currency,
  )
  return moneyLine('b1', labelIn('untouched', currency, home), changed, Money.zero(currency))
}

/** Debits = credits: the debit balances of a currency come to the credit balances. */
export const trialBalance = (
  stored: readonly AccountFigure[],
  currency: Currency,
  home: Currency,
): EquationLine => {
  const own = stored.map(({ amount }) => amount).filter((amount) => amount.currency === currency)
  const side = (isDebit: boolean) =>
    Money.sum(
      own.filter((amount) => amount.isPositive === isDebit).map((amount) => amount.abs()),
      currency,
    )
  return moneyLine('b1', labelIn('trial_balance', currency, home), side(true), side(false))
}

const rollForward = async (
  reader: Reader,
  { opening, moves, currency, home }: Rolled,
): Promise<EquationLine[]> => {
  const isHome = currency === home
  const items = new Map([
    ...(await cashItems(reader, currency)),
    ...(isHome ? await accountItems(reader, home) : []),
  ])
  const total = (figures: readonly AccountFigure[], control: Control) =>
    Money.sum(
      figures.filter((figure) => figure.control === control).map((figure) => figure.amount),
      currency,
    )
  const rolled = (isHome ? rolledControls : [...items.keys()]).map((control) =>
    moneyLine(
      'b2',
      labelIn(`ledger:${control}`, currency, home),
      total(opening, control).plus(total(moves, control)),
      items.get(control) ?? Money.zero(currency),
    ),
  )
  if (!isHome) return rolled
  const openFolios = items.get('guest') ?? Money.zero(home)
  return [...rolled, moneyLine('b2', 'folio_lines', openFolios, await sumOpenFolioLines(reader, home))]
}

/** What cash of any currency can become: a bag, a float on its way, a debt, a difference nobody decided. */
const cashItems = async (reader: Reader, currency: Currency): Promise<[Control, Money][]> => [
  ['cash.bag', await sumBagsInHand(reader, currency)],
  ['cash.transit', await sumFloatsInTransit(reader, currency)],
  ['staff', await sumStaffDebts(reader, currency)],
  ['short.pending', await sumPendingDifferences(reader, 'short', currency)],
  ['over.pending', await sumPendingDifferences(reader, 'over', currency)],
]

/** What is owed in the hotel's currency alone. */
const accountItems = async (reader: Reader, currency: Currency): Promise<[Control, Money][]> => {
  const items = new Map<Control, Money>([
    ['guest', await sumOpenFolios(reader, currency)],
    ['deposits', await sumIssuedSlips(reader, currency)],
    ['skipper', await sumOpenSkippers(reader, currency)],
    ['city', await sumCityItems(reader, currency)],
    ['payable.voucher', await sumVouchers(reader, currency)],
    ['payable.refund', await sumOpenPromises(reader, currency)],
  ])
  for (const figure of await listStoredBalances(reader)) {
    const { control, amount } = figure
    if (!withoutItems.has(control)) continue
    items.set(control, (items.get(control) ?? Money.zero(currency)).plus(amount))
  }
  return [...items]
}
