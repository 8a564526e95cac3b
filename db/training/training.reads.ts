import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

/** A training, and up to where its journal is recorded in the hotel's. */
export interface Training {
  readonly id: number
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly deskCount: number
  readonly openedBy: number
  readonly recordedSeq: number
  readonly recordedHash: string
}

const columns = [
  'id',
  'number',
  'state',
  'desk_count as deskCount',
  'opened_by as openedBy',
  'recorded_seq as recordedSeq',
  'recorded_hash as recordedHash',
] as const

/** The training that goes on now; there is one at most. */
export const findOpenTraining = (reader: Reader): Promise<Training | undefined> =>
  reader.selectFrom('training').where('state', '=', literal('open')).select(columns).executeTakeFirst()

export const findTraining = (reader: Reader, id: number): Promise<Training | undefined> =>
  reader.selectFrom('training').where('id', '=', id).select(columns).executeTakeFirst()

/** The number of the last training; 0 before the first. */
export const readLastTrainingNumber = async (reader: Reader): Promise<number> => {
  const row = await reader
    .selectFrom('training')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return row?.number ?? 0
}

/** Every training, the newest first, with who opened and who closed it. */
export const listTrainings = (reader: Reader) =>
  reader
    .selectFrom('training')
    .innerJoin('staff_profile as opener', 'opener.staff_id', 'training.opened_by')
    .leftJoin('staff_profile as closer', 'closer.staff_id', 'training.closed_by')
    .select([
      'training.id',
      'training.number',
      'training.state',
      'training.desk_count as deskCount',
      'training.opened_at as openedAt',
      'training.closed_at as closedAt',
      'training.recorded_seq as recordedRows',
      'opener.display_name as openedBy',
      'closer.display_name as closedBy',
    ])
    .orderBy('training.number', 'desc')
    .execute()
