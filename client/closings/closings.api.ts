import type { ClosingScope } from '@jiaoban/shared/closings/shift-report.types.ts'
import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type ClosingItem = Awaited<ReturnType<typeof client.closings.list.query>>[number]

export type Closing = Awaited<ReturnType<typeof client.closings.byId.query>>

export interface ClosingFilter {
  readonly scope: 'all' | ClosingScope
  /** Empty for no bound. */
  readonly from: string
  readonly until: string
}

/** Sealed reports that fit, the newest first. */
export const useClosings = ({ scope, from, until }: ClosingFilter) =>
  useQuery(
    trpc.closings.list.queryOptions({
      ...(scope === 'all' ? {} : { scope }),
      ...(from === '' ? {} : { from }),
      ...(until === '' ? {} : { until }),
    }),
  )

export const useClosing = (closingId: number) => useQuery(trpc.closings.byId.queryOptions({ closingId }))
