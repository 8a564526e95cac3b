import type { AppRouter } from '@jiaoban/server/app/app-router.ts'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { basePath } from './base-path.ts'
import { queryClient } from './query-client.ts'

const url = `${basePath}/trpc`

/** The plain client, for what is neither a screen's query nor a command: the live stream. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, maxItems: 10 }),
    }),
  ],
})

/**
 * Every procedure of the server. Queries: `useQuery(trpc.stays.byId.queryOptions({ stayId }))`.
 * Commands: `useCommand(trpc.stays.checkIn)`.
 */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
