import type { BookSearch } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import type { OpenMatter } from '@jiaoban/shared/handover-book/handover-book.types.ts'
import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

/** A room is only named here, as its key says; what it is stands above this domain. */
const mattersQuery = (reader: Reader) =>
  reader
    .selectFrom('open_matter')
    .innerJoin('open_matter_text', 'open_matter_text.matter_id', 'open_matter.id')
    .leftJoin('staff_profile as opener', 'opener.staff_id', 'open_matter.opened_by')
    .leftJoin('staff_profile as owner', 'owner.staff_id', 'open_matter.owner_id')
    .leftJoin('staff_profile as closer', 'closer.staff_id', 'open_matter.closed_by')
    .leftJoin('room', 'room.id', 'open_matter.room_id')
    .select([
      'open_matter.id',
      'open_matter.kind',
      'open_matter_text.body',
      'opener.display_name as opened_by_name',
      'open_matter.opened_at',
      'open_matter.business_date',
      'open_matter.owner_id',
      'owner.display_name as owner_name',
      'open_matter.room_id',
      'room.number as room_number',
      'open_matter.due_date',
      'open_matter.state',
      'closer.display_name as closed_by_name',
      'open_matter.closed_at',
    ])

type MatterRow = Awaited<ReturnType<ReturnType<typeof mattersQuery>['execute']>>[number]

const toMatter = (row: MatterRow): OpenMatter => ({
  id: row.id,
  kind: row.kind,
  text: row.body ?? '',
  openedByName: row.opened_by_name ?? '',
  openedAt: row.opened_at,
  businessDate: row.business_date,
  owner: row.owner_id === null ? null : { staffId: row.owner_id, name: row.owner_name ?? '' },
  room: row.room_id === null ? null : { id: row.room_id, number: row.room_number ?? '' },
  dueDate: row.due_date,
  state: row.state,
  closedByName: row.closed_by_name,
  closedAt: row.closed_at,
})

export const findMatter = async (reader: Reader, matterId: number): Promise<OpenMatter | undefined> => {
  const row = await mattersQuery(reader).where('open_matter.id', '=', matterId).executeTakeFirst()
  return row && toMatter(row)
}

/** Everything somebody still has to see to, the oldest first. */
export const listOpenMatters = async (reader: Reader): Promise<OpenMatter[]> =>
  (
    await mattersQuery(reader)
      .where('open_matter.state', '=', literal('open'))
      .orderBy('open_matter.id')
      .execute()
  ).map(toMatter)

/** What was closed last, the latest first. */
export const listClosedMatters = async (reader: Reader, limit: number): Promise<OpenMatter[]> =>
  (
    await mattersQuery(reader)
      .where('open_matter.state', '=', literal('closed'))
      .orderBy('open_matter.closed_at', 'desc')
      .orderBy('open_matter.id', 'desc')
      .limit(limit)
      .execute()
  ).map(toMatter)

/** Matters of any age and state, the latest first. */
export const searchMatters = async (
  reader: Reader,
  search: BookSearch,
  limit: number,
): Promise<OpenMatter[]> => {
  const { date, roomId } = search
  const word = foldText(search.word)
  let query = mattersQuery(reader).orderBy('open_matter.id', 'desc').limit(limit)
  if (date !== null) query = query.where('open_matter.business_date', '=', date)
  if (roomId !== null) query = query.where('open_matter.room_id', '=', roomId)
  if (word !== '') query = query.where('open_matter_text.search_text', 'like', `%${word}%`)
  return (await query.execute()).map(toMatter)
}
