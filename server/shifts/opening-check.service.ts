import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import type { ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** The books and keys of a desk are where the screen says: raises `paper_number_differs` and `keys_differ`. */
export const requireNumbersAndKeys = async (
  ctx: CommandContext,
  deskId: number,
  figures: Pick<ShiftCount, 'numbers' | 'keys'>,
): Promise<void> => {
  for (const book of await listBooksOfDesk(ctx.tx, deskId)) {
    const seen = figures.numbers.find(({ bookId }) => bookId === book.id)
    if (seen && seen.nextNumber !== book.nextNumber) {
      throw documentError('paper_number_differs', {
        expected: book.nextPrinted ?? '',
        typed: formatNumber(book.prefix, book.digits, seen.nextNumber),
      })
    }
  }
  for (const key of await listKeysOfDesk(ctx.tx, deskId)) {
    const seen = figures.keys.find(({ keyCode }) => keyCode === key.code)
    if (seen && seen.quantity !== key.quantity) throw shiftError('keys_differ', { key: key.name.zh })
  }
}
