import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../../kernel/trpc.ts'

export type SkipperItem = Awaited<ReturnType<typeof client.skippers.list.query>>[number]

export type SkipperView = Awaited<ReturnType<typeof client.skippers.byId.query>>

export const useSkippers = (isEnded: boolean) => useQuery(trpc.skippers.list.queryOptions({ isEnded }))

/** One case with its evidence. */
export const useSkipper = (caseId: number) => useQuery(trpc.skippers.byId.queryOptions({ caseId }))

/** Whether somebody still owes. */
export const isLive = ({ state }: Pick<SkipperView, 'state'>): boolean =>
  state === 'open' || state === 'assigned'
