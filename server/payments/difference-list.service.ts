import { listOpenFolios } from '@jiaoban/db/folios/folio.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  findDifference,
  listDifferenceItems,
  listDifferenceMoves,
} from '@jiaoban/db/shifts/difference.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'

/** As many as a screen shows at once. */
const listed = 200

/** Shorts and overs that are pending or owed, or those that ended, each with its history and in its own currency. */
export const listDifferencesWithHistory = async (reader: Reader, isEnded: boolean) => {
  const differences = await listDifferenceItems(reader, { isEnded, limit: listed })
  const moves = await listDifferenceMoves(
    reader,
    differences.map(({ id }) => id),
  )
  return differences.map(({ id, amount, left, ...difference }) => ({
    differenceId: id,
    ...difference,
    currency: amount.currency,
    amount: amount.toString(),
    left: left.toString(),
    moves: moves
      .filter(({ differenceId }) => differenceId === id)
      .map(({ differenceId: _, ...move }) => ({ ...move, amount: move.amount.toString() })),
  }))
}

/** Open folios that owe at least what was over, by room; none for an over of another currency than theirs. Raises `not_found`. */
export const listFoliosForOver = async (reader: Reader, differenceId: number) => {
  const difference = await findDifference(reader, differenceId)
  if (!difference) throw kernelError('not_found', { what: 'difference' })
  return (await listOpenFolios(reader))
    .filter(
      ({ balance }) =>
        balance.currency === difference.amount.currency && !difference.amount.isMoreThan(balance),
    )
    .slice(0, listed)
    .map(({ folioId, roomNumber, payerName, balance }) => ({
      folioId,
      roomNumber,
      payerName,
      balance: balance.toString(),
    }))
}
