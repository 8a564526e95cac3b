import type { ForcedShift } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** How a shift is being closed, or was closed, by a lead in its cashier's place; undefined where its cashier did. */
export const findForcedShift = async (reader: Reader, shiftId: number): Promise<ForcedShift | undefined> => {
  const row = await reader
    .selectFrom('forced_shift')
    .selectAll()
    .where('shift_id', '=', shiftId)
    .where('state', 'in', ['under_way', 'ended'])
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      shiftId: row.shift_id,
      reasonCode: row.reason_code,
      forcedBy: row.forced_by,
      witnessedBy: row.witnessed_by,
      forcedAt: row.forced_at,
    }
  )
}
