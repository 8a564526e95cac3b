import {
  listMovesInWindow,
  listOpeningBalances,
  listStoredBalances,
} from '@jiaoban/db/closings/balance.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'

const relatedControls = [
  'guest',
  'deposits',
  'city',
  'skipper',
  'payable.refund',
  'payable.voucher',
  'payable.tips',
  'staff',
  'short.pending',
  'over.pending',
  'cash.bag',
  'cash.safe',
] as const

/** Ledgers that most hotels keep at zero are printed when they are not. */
const alwaysShown = new Set<Control>([
  'guest',
  'deposits',
  'staff',
  'short.pending',
  'over.pending',
  'cash.bag',
  'cash.safe',
])

const isOwedByHouse = (control: Control): boolean =>
  control === 'deposits' || control === 'over.pending' || control.startsWith('payable.')

/** The ledgers around the drawer, at the opening and now; liabilities as positive amounts. */
export const balanceSection = async (
  reader: Reader,
  shift: CashierShift,
): Promise<ShiftReport['balances']> => {
  const { currency } = shift.floatAmount
  const opening = await listOpeningBalances(reader, shift.id)
  const closing =
    shift.state === 'sealed'
      ? [...opening, ...(await listMovesInWindow(reader, shift))]
      : await listStoredBalances(reader)
  const rows = relatedControls.map((control) => {
    const total = (figures: typeof opening) => {
      const sum = Money.sum(
        figures
          .filter((figure) => figure.control === control && figure.amount.currency === currency)
          .map((figure) => figure.amount),
        currency,
      )
      return isOwedByHouse(control) ? sum.negated() : sum
    }
    return { control, opening: total(opening), closing: total(closing) }
  })
  return rows
    .filter(({ control, ...row }) => alwaysShown.has(control) || !row.opening.isZero || !row.closing.isZero)
    .map(({ control, ...row }) => ({
      control,
      opening: row.opening.toString(),
      closing: row.closing.toString(),
    }))
}
