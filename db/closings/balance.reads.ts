import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

/** A balance or a movement of one account, debits less credits. */
export interface AccountFigure {
  readonly accountId: number
  readonly control: Control
  readonly ownerId: number
  readonly amount: Money
}

interface FigureRow {
  readonly account_id: number
  readonly control: string
  readonly owner_id: number
  readonly currency: string
  readonly amount_minor: number
}

const toFigure = (row: FigureRow): AccountFigure => ({
  accountId: row.account_id,
  control: row.control as Control,
  ownerId: row.owner_id,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
})

/** The balances stored when the shift opened; accounts that were zero are not among them. */
export const listOpeningBalances = async (reader: Reader, shiftId: number): Promise<AccountFigure[]> => {
  const rows = await reader
    .selectFrom('shift_opening_balance')
    .innerJoin('account', 'account.id', 'shift_opening_balance.account_id')
    .where('shift_opening_balance.shift_id', '=', shiftId)
    .select([
      'account.id as account_id',
      'account.control',
      'account.owner_id',
      'account.currency',
      'shift_opening_balance.balance_minor as amount_minor',
    ])
    .execute()
  return rows.map(toFigure)
}

/** The stored balances that are not zero now. */
export const listStoredBalances = async (reader: Reader): Promise<AccountFigure[]> => {
  const rows = await reader
    .selectFrom('account_balance')
    .innerJoin('account', 'account.id', 'account_balance.account_id')
    .where('account_balance.balance_minor', '<>', literal(0))
    .select([
      'account.id as account_id',
      'account.control',
      'account.owner_id',
      'account.currency',
      'account_balance.balance_minor as amount_minor',
    ])
    .execute()
  return rows.map(toFigure)
}

/**
 * What came after a shift opened. Ids are given out in order, so whatever the shift's opening balances do not
 * hold yet has a larger id than the shift, within the opening command too.
 */
export interface ShiftWindow {
  readonly id: number
}

/** What the postings in the window moved, by account and side; credits are negative. */
export const listMovesInWindow = async (reader: Reader, shift: ShiftWindow): Promise<AccountFigure[]> => [
  ...(await movesOfSide(reader, shift, 'debit')),
  ...(await movesOfSide(reader, shift, 'credit')).map((move) => ({ ...move, amount: move.amount.negated() })),
]

const movesOfSide = async (
  reader: Reader,
  shift: ShiftWindow,
  side: 'debit' | 'credit',
): Promise<AccountFigure[]> => {
  const rows = await reader
    .selectFrom('posting')
    .innerJoin(
      'account',
      'account.id',
      side === 'debit' ? 'posting.debit_account_id' : 'posting.credit_account_id',
    )
    .where('posting.id', '>', shift.id)
    .groupBy(['account.id', 'account.control', 'account.owner_id', 'account.currency'])
    .select(({ fn }) => [
      'account.id as account_id',
      'account.control',
      'account.owner_id',
      'account.currency',
      fn.sum<number>('posting.amount_minor').as('amount_minor'),
    ])
    .execute()
  return rows.map(toFigure)
}
