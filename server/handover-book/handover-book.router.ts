import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { listBookRooms } from '@jiaoban/db/handover-book/book-room.reads.ts'
import { listClosedMatters, listOpenMatters, searchMatters } from '@jiaoban/db/handover-book/matter.reads.ts'
import {
  countUnreadNotices,
  listValidNotices,
  searchNotices,
} from '@jiaoban/db/handover-book/notice.reads.ts'
import { bookSearchQuery, mattersQuery } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import type { Notice, OpenMatter } from '@jiaoban/shared/handover-book/handover-book.types.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { closeMatter } from './close-matter.command.ts'
import { openMatter } from './open-matter.command.ts'
import { readNotice } from './read-notice.command.ts'
import { writeNotice } from './write-notice.command.ts'

/** The most entries of a search, or of what was closed. */
const limit = 100

const bookQuery = areaQuery('handoverBook')

export const handoverBookRouter = router({
  /** The notices that count now, the latest first, with who has read them; `isRead` is about who asks. */
  notices: bookQuery.query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const notices = await listValidNotices(reader, await readBusinessDate(reader))
    return notices.map((notice) => toNoticeItem(notice, ctx.session.staffId))
  }),

  /** The number beside the book in the rail. */
  unreadCount: bookQuery.query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const businessDate = await readBusinessDate(reader)
    return countUnreadNotices(reader, { staffId: ctx.session.staffId, businessDate })
  }),

  matters: bookQuery.input(mattersQuery).query(async ({ ctx, input }) => {
    const { reader } = ctx.hotel.db
    const matters =
      input.state === 'open' ? await listOpenMatters(reader) : await listClosedMatters(reader, limit)
    return matters.map(toMatterItem)
  }),

  /** The whole book by date, room and word, the latest first. */
  search: bookQuery.input(bookSearchQuery).query(async ({ ctx, input }) => {
    const { reader } = ctx.hotel.db
    const [notices, matters] = await Promise.all([
      searchNotices(reader, input, limit),
      searchMatters(reader, input, limit),
    ])
    return {
      notices: notices.map((notice) => toNoticeItem(notice, ctx.session.staffId)),
      matters: matters.map(toMatterItem),
    }
  }),

  /** The rooms an entry can be about. */
  rooms: bookQuery.query(({ ctx }) => listBookRooms(ctx.hotel.db.reader)),

  writeNotice: commandMutation(writeNotice),
  readNotice: commandMutation(readNotice),
  openMatter: commandMutation(openMatter),
  closeMatter: commandMutation(closeMatter),
})

/** Whoever wrote a notice knows it. */
const toNoticeItem = ({ id, ...notice }: Notice, staffId: number) => ({
  noticeId: id,
  ...notice,
  isRead: notice.authorId === staffId || notice.readings.some((reading) => reading.staffId === staffId),
})

const toMatterItem = ({ id, ...matter }: OpenMatter) => ({ matterId: id, ...matter })
