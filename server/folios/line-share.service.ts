import { findFolioLine } from '@jiaoban/db/folios/folio-line.reads.ts'
import { listTaken } from '@jiaoban/db/folios/line-share.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { FolioLine } from '@jiaoban/shared/folios/folio.types.ts'
import { type LineParts, remainingOf } from '@jiaoban/shared/folios/line-parts.rules.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'

export type LineOfFolio = FolioLine & { readonly folioId: number }

/** What is left of each of these lines after transfers and allowances. */
export const readRemaining = async (
  reader: Reader,
  lines: readonly FolioLine[],
): Promise<(line: FolioLine) => LineParts> => {
  const taken = await listTaken(
    reader,
    lines.map(({ id }) => id),
  )
  return (line) => {
    const left = remainingOf(line, taken.get(line.id) ?? [])
    return isGone(line) ? { ...left, amount: Money.zero(line.amount.currency) } : left
  }
}

/** True for what moves nothing any more: a corrected line, its correction, and what lowers another line. */
const isGone = (line: FolioLine): boolean =>
  line.reversedByLineId !== null ||
  line.reversesLineId !== null ||
  line.kind === 'allowance' ||
  line.isMovedAway

/** The line. Raises `charge_line_not_found`. */
export const requireLine = async (ctx: CommandContext, lineId: number): Promise<LineOfFolio> => {
  const line = await findFolioLine(ctx.tx, lineId)
  if (!line) throw folioError('charge_line_not_found')
  return line
}
