import { useQuery } from '@tanstack/react-query'
import { describeEvent } from '../kernel/live-refresh.ts'
import { type client, trpc } from '../kernel/trpc.ts'

type Book = typeof client.handoverBook

export type NoticeItem = Awaited<ReturnType<Book['notices']['query']>>[number]
export type MatterItem = Awaited<ReturnType<Book['matters']['query']>>[number]

export interface BookSearch {
  readonly word: string
  readonly date: string | null
  readonly roomId: number | null
}

for (const name of ['notice_written', 'notice_read', 'matter_opened', 'matter_closed'])
  describeEvent(name, 'handoverBook')

export const useNotices = () => useQuery(trpc.handoverBook.notices.queryOptions())

export const useUnreadCount = (): number => useQuery(trpc.handoverBook.unreadCount.queryOptions()).data ?? 0

export const useMatters = (state: 'open' | 'closed') =>
  useQuery(trpc.handoverBook.matters.queryOptions({ state }))

/** What was found stays on the screen until the next answer is there. */
export const useBookSearch = (search: BookSearch) =>
  useQuery(trpc.handoverBook.search.queryOptions(search, { placeholderData: (previous) => previous }))

/** Rooms and colleagues an entry can name. */
export const useBookRooms = () => useQuery(trpc.handoverBook.rooms.queryOptions())

export const useColleagues = () => useQuery(trpc.staff.list.queryOptions())
