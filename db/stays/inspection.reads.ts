import type { Inspection } from '@jiaoban/shared/stays/inspection.types.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

const inspectionsQuery = (reader: Reader) =>
  reader
    .selectFrom('inspection')
    .leftJoin('staff_profile as asker', 'asker.staff_id', 'inspection.requested_by')
    .leftJoin('staff_profile as answerer', 'answerer.staff_id', 'inspection.answered_by')
    .leftJoin('inspection_note', 'inspection_note.inspection_id', 'inspection.id')
    .select([
      'inspection.id',
      'inspection.stay_id',
      'inspection.room_id',
      'inspection.state',
      'inspection.outcome',
      'inspection.requested_at',
      'asker.display_name as requested_by',
      'inspection.answered_at',
      'answerer.display_name as answered_by',
      'inspection_note.left_items',
    ])

type InspectionRow = Awaited<ReturnType<ReturnType<typeof inspectionsQuery>['execute']>>[number]

const toInspection = (row: InspectionRow): Inspection => ({
  id: row.id,
  stayId: row.stay_id,
  roomId: row.room_id,
  state: row.state,
  outcome: row.outcome,
  requestedAt: row.requested_at,
  requestedBy: row.requested_by ?? '',
  answeredAt: row.answered_at,
  answeredBy: row.answered_by,
  leftItems: row.left_items ?? '',
})

export const findInspection = async (reader: Reader, id: number): Promise<Inspection | undefined> => {
  const row = await inspectionsQuery(reader).where('inspection.id', '=', id).executeTakeFirst()
  return row && toInspection(row)
}

/** The one that waits for an answer. */
export const findOpenInspection = async (reader: Reader, stayId: number): Promise<Inspection | undefined> => {
  const row = await inspectionsQuery(reader)
    .where('inspection.stay_id', '=', stayId)
    .where('inspection.state', '=', 'requested')
    .executeTakeFirst()
  return row && toInspection(row)
}

/** The last inspection of a stay that nobody called off. */
export const findLastInspection = async (reader: Reader, stayId: number): Promise<Inspection | undefined> => {
  const row = await inspectionsQuery(reader)
    .where('inspection.stay_id', '=', stayId)
    .where('inspection.state', '<>', 'cancelled')
    .orderBy('inspection.id', 'desc')
    .executeTakeFirst()
  return row && toInspection(row)
}

export interface OpenInspection extends Inspection {
  readonly roomNumber: string
  readonly floor: string
}

/** The rooms somebody at the desk waits for, the longest wait first. */
export const listOpenInspections = async (reader: Reader): Promise<OpenInspection[]> => {
  const rows = await inspectionsQuery(reader)
    .innerJoin('room', 'room.id', 'inspection.room_id')
    .where('inspection.state', '=', literal('requested'))
    .select(['room.number as room_number', 'room.floor'])
    .orderBy('inspection.id')
    .execute()
  return rows.map((row) => ({ ...toInspection(row), roomNumber: row.room_number, floor: row.floor }))
}
