import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listHouseKeys, listMovesAtDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { keysAtDesk } from '@jiaoban/shared/shifts/house-key.rules.ts'
import type { CashierShift, ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'

/** The keys of a desk as its shift leaves them: counted, out with whom, and what was signed for. Absent without keys. */
export const keySection = async (
  reader: Reader,
  shift: CashierShift,
  count: ShiftCount | null,
): Promise<Pick<ShiftReport, 'keys'>> => {
  if (shift.deskId === null) return {}
  const asOf = shift.sealedSeq ?? undefined
  const keys = await listHouseKeys(reader, asOf)
  const moves = await listMovesAtDesk(reader, shift.deskId, { after: shift.openedSeq, until: asOf })
  const kinds = keysAtDesk(keys, shift.deskId)
  if (kinds.length === 0 && moves.length === 0) return {}
  const opened = await findLatestCount(reader, shift.id, ['opening', 'acceptance'])
  const countedIn = (from: ShiftCount | null | undefined, code: string) =>
    from?.keys.find(({ keyCode }) => keyCode === code)?.quantity ?? null
  return {
    keys: {
      kinds: kinds.map(({ code, name, quantity }) => ({
        keyCode: code,
        name,
        accepted: countedIn(opened, code),
        counted: countedIn(count, code),
        inPlace: quantity,
      })),
      out: keys
        .filter(({ deskId, state }) => deskId === shift.deskId && state === 'out')
        .map(({ keyCode, number, name, holderId, since }) => ({
          keyCode,
          number,
          name,
          holderId: holderId ?? 0,
          since: since ?? '',
        })),
      moves: moves.map((move) => ({
        keyCode: move.keyCode,
        number: move.number,
        name: keys.find(({ keyCode }) => keyCode === move.keyCode)?.name ?? { zh: '', en: '' },
        kind: move.kind,
        reasonCode: move.reasonCode,
        by: move.movedBy,
        signedBy: move.signedBy,
        at: move.movedAt,
      })),
    },
  }
}
