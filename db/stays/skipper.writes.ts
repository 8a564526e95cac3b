import type { SkipperState } from '@jiaoban/shared/stays/skipper.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { SkipperCaseTable, SkipperContactTable, SkipperMoveTable } from './skipper.table.ts'

export const insertSkipper = async (
  tx: Tx,
  row: Insertable<SkipperCaseTable>,
  remark: string,
): Promise<void> => {
  await tx.insertInto('skipper_case').values(row).execute()
  if (remark !== '') await tx.insertInto('skipper_text').values({ case_id: row.id, remark }).execute()
}

/** One step of the money of a case, and the state it leaves the case in. */
export const insertSkipperMove = async (
  tx: Tx,
  row: Insertable<SkipperMoveTable>,
  after: { state: SkipperState; standInId: number | null },
): Promise<void> => {
  await tx.insertInto('skipper_move').values(row).execute()
  await tx
    .updateTable('skipper_case')
    .set({ state: after.state, stand_in_id: after.standInId })
    .where('id', '=', row.case_id)
    .execute()
}

export const insertSkipperContact = async (
  tx: Tx,
  row: Insertable<SkipperContactTable>,
  remark: string,
): Promise<void> => {
  await tx.insertInto('skipper_contact').values(row).execute()
  if (remark !== '') {
    await tx.insertInto('skipper_contact_text').values({ contact_id: row.id, remark }).execute()
  }
}
