import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../../kernel/trpc.ts'

export type SuspendedItem = Awaited<ReturnType<typeof client.stays.suspended.query>>[number]

/** Accounts left open, the first due first; or those that ended. */
export const useSuspended = (isEnded: boolean) => useQuery(trpc.stays.suspended.queryOptions({ isEnded }))
