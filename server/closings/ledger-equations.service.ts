import {
  type AccountFigure,
  listMovesInWindow,
  listOpeningBalances,
  listStoredBalances,
} from '@jiaoban/db/closings/balance.reads.ts'
import {
  sumBagsInHand,
  sumFloatsInTransit,
  sumIssuedSlips,
  sumOpenFolioLines,
  sumOpenFolios,
} from '@jiaoban/db/closings/open-item.reads.ts'
import { listAccountBalances } from '@jiaoban/db/ledger/account.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { moneyLine } from '@jiaoban/shared/closings/equation.rules.ts'
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
]

/**
 * B1 and B2 of a shift (ledger.md, section 2). B1: every account that moved has the balance that was stored at
 * the opening plus its posting rows, those that did not move have not changed, and the trial balance sums to
 * zero. B2: each control ledger, rolled forward from its opening, is the sum of its open items.
 */
export const ledgerEquations = async (reader: Reader, shift: CashierShift): Promise<EquationLine[]> => {
  const { currency } = shift.floatAmount
  const opening = await listOpeningBalances(reader, shift.id)
  const moves = await listMovesInWindow(reader, shift)
  const stored = await listStoredBalances(reader)
  return [
    ...(await balancesOfMoved(reader, opening, moves)),
    ...untouchedBalances(opening, moves, stored, currency),
    trialBalance(stored, currency),
    ...(await rollForward(reader, opening, moves, currency)),
  ]
}

/** Stored balance = opening + postings, for every account that moved. */
const balancesOfMoved = async (
  reader: Reader,
  opening: readonly AccountFigure[],
  moves: readonly AccountFigure[],
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
      return moneyLine('b1', `account:${control}:${ownerId}`, stored.get(accountId) ?? zero, rows)
    })
}

/** Σ |stored − opening| over the accounts without a posting: anything but zero was changed by SQL. */
const untouchedBalances = (
  opening: readonly AccountFigure[],
  moves: readonly AccountFigure[],
  stored: readonly AccountFigure[],
  currency: Currency,
): EquationLine[] => {
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
  return [moneyLine('b1', 'untouched', changed, Money.zero(currency))]
}

/** Debits = credits: the debit balances come to the credit balances. */
export const trialBalance = (stored: readonly AccountFigure[], currency: Currency): EquationLine => {
  const side = (isDebit: boolean) =>
    Money.sum(
      stored.filter(({ amount }) => amount.isPositive === isDebit).map(({ amount }) => amount.abs()),
      currency,
    )
  return moneyLine('b1', 'trial_balance', side(true), side(false))
}

const rollForward = async (
  reader: Reader,
  opening: readonly AccountFigure[],
  moves: readonly AccountFigure[],
  currency: Currency,
): Promise<EquationLine[]> => {
  const openFolios = await sumOpenFolios(reader, currency)
  const items = new Map<Control, Money>([
    ['guest', openFolios],
    ['deposits', await sumIssuedSlips(reader, currency)],
    ['cash.bag', await sumBagsInHand(reader, currency)],
    ['cash.transit', await sumFloatsInTransit(reader, currency)],
  ])
  for (const figure of await listStoredBalances(reader)) {
    const { control, amount } = figure
    // Debts and pending differences have no item table of their own yet: each account is its item.
    if (control !== 'staff' && control !== 'short.pending' && control !== 'over.pending') continue
    items.set(control, (items.get(control) ?? Money.zero(currency)).plus(amount))
  }
  const total = (figures: readonly AccountFigure[], control: Control) =>
    Money.sum(
      figures.filter((figure) => figure.control === control).map((figure) => figure.amount),
      currency,
    )
  return [
    ...rolledControls.map((control) =>
      moneyLine(
        'b2',
        `ledger:${control}`,
        total(opening, control).plus(total(moves, control)),
        items.get(control) ?? Money.zero(currency),
      ),
    ),
    moneyLine('b2', 'folio_lines', openFolios, await sumOpenFolioLines(reader, currency)),
  ]
}
