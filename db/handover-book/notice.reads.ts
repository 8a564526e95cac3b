import type { BookSearch } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import type { Notice, NoticeReading } from '@jiaoban/shared/handover-book/handover-book.types.ts'
import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import type { Reader } from '../kernel/tx.ts'

/** A room is only named here, as its key says; what it is stands above this domain. */
const noticesQuery = (reader: Reader) =>
  reader
    .selectFrom('notice')
    .innerJoin('notice_text', 'notice_text.notice_id', 'notice.id')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'notice.author_id')
    .leftJoin('room', 'room.id', 'notice.room_id')
    .select([
      'notice.id',
      'notice.author_id',
      'staff_profile.display_name as author_name',
      'notice.written_at',
      'notice.business_date',
      'notice.valid_until',
      'notice.room_id',
      'room.number as room_number',
      'notice_text.body',
    ])

type NoticesQuery = ReturnType<typeof noticesQuery>
type NoticeRow = Awaited<ReturnType<NoticesQuery['execute']>>[number]

const toNotice = (row: NoticeRow, readings: readonly NoticeReading[]): Notice => ({
  id: row.id,
  authorId: row.author_id,
  authorName: row.author_name ?? '',
  writtenAt: row.written_at,
  businessDate: row.business_date,
  validUntil: row.valid_until,
  room: row.room_id === null ? null : { id: row.room_id, number: row.room_number ?? '' },
  text: row.body ?? '',
  readings,
})

/** The notices a query finds, each with its readers in the order of reading. */
const withReadings = async (reader: Reader, query: NoticesQuery): Promise<Notice[]> => {
  const rows = await query.execute()
  const readings = await listReadings(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toNotice(row, readings.get(row.id) ?? []))
}

const listReadings = async (
  reader: Reader,
  noticeIds: readonly number[],
): Promise<ReadonlyMap<number, NoticeReading[]>> => {
  if (noticeIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('notice_reading')
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'notice_reading.staff_id')
    .leftJoin('cashier_shift', 'cashier_shift.id', 'notice_reading.shift_id')
    .where('notice_reading.notice_id', 'in', noticeIds)
    .orderBy('notice_reading.read_at')
    .orderBy('notice_reading.staff_id')
    .select([
      'notice_reading.notice_id',
      'notice_reading.staff_id',
      'staff_profile.display_name',
      'notice_reading.read_at',
      'cashier_shift.number as shift_number',
    ])
    .execute()
  const byNotice = Map.groupBy(rows, ({ notice_id }) => notice_id)
  return new Map(Array.from(byNotice, ([noticeId, readings]) => [noticeId, readings.map(toReading)]))
}

const toReading = (row: {
  readonly staff_id: number
  readonly display_name: string | null
  readonly read_at: string
  readonly shift_number: string | null
}): NoticeReading => ({
  staffId: row.staff_id,
  name: row.display_name ?? '',
  readAt: row.read_at,
  shiftNumber: row.shift_number,
})

/** What everybody has to know on a date, the latest first. */
export const listValidNotices = async (reader: Reader, businessDate: string): Promise<Notice[]> => {
  const notices = await withReadings(
    reader,
    noticesQuery(reader).where(({ or, eb }) =>
      or([eb('notice.valid_until', 'is', null), eb('notice.valid_until', '>=', businessDate)]),
    ),
  )
  // Put in order here: a statement that sorts by id reads every notice there ever was.
  return notices.toSorted((one, other) => other.id - one.id)
}

export const noticeExists = async (reader: Reader, noticeId: number): Promise<boolean> =>
  (await reader.selectFrom('notice').where('id', '=', noticeId).select('id').executeTakeFirst()) !== undefined

/** Notices of any age, the latest first. */
export const searchNotices = (reader: Reader, search: BookSearch, limit: number): Promise<Notice[]> => {
  const { date, roomId } = search
  const word = foldText(search.word)
  let query = noticesQuery(reader).orderBy('notice.id', 'desc').limit(limit)
  if (date !== null) query = query.where('notice.business_date', '=', date)
  if (roomId !== null) query = query.where('notice.room_id', '=', roomId)
  if (word !== '') query = query.where('notice_text.search_text', 'like', `%${word}%`)
  return withReadings(reader, query)
}

/** How many notices that still count somebody else wrote and this person has not read. */
export const countUnreadNotices = async (
  reader: Reader,
  { staffId, businessDate }: { readonly staffId: number; readonly businessDate: string },
): Promise<number> => {
  const row = await reader
    .selectFrom('notice')
    .where('notice.author_id', '<>', staffId)
    .where(({ or, eb }) =>
      or([eb('notice.valid_until', 'is', null), eb('notice.valid_until', '>=', businessDate)]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice_reading')
            .whereRef('notice_reading.notice_id', '=', 'notice.id')
            .where('notice_reading.staff_id', '=', staffId)
            .select('notice_reading.notice_id'),
        ),
      ),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
