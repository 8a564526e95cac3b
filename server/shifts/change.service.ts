import { sumPostings } from '@jiaoban/db/ledger/posting-sum.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { CustodyBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { changeFetched, type Pieces } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'

/** What the shift fetched from the safe since it opened and did not bring back. */
export const readFetched = async (reader: Reader, shift: CashierShift): Promise<Money> => {
  const drawer = await sumPostings(reader, { shiftId: shift.id, control: 'cash.drawer' })
  return changeFetched(drawer, shift)
}

/** Pieces as a slip prints them. */
export const piecesOf = (
  direction: 'in' | 'out',
  pieces: readonly Pieces[],
): NonNullable<CustodyBody['pieces']> =>
  pieces.filter(({ quantity }) => quantity > 0).map(({ value, quantity }) => ({ direction, value, quantity }))
