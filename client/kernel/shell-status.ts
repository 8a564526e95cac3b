import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type client, trpc } from './trpc.ts'

/** What the top bar shows. The router loads it before the shell appears. */
export const shellStatusQuery = () => trpc.shell.status.queryOptions()

export type ShellStatus = Awaited<ReturnType<typeof client.shell.status.query>>

/** Hotel, business date, currency, desk and shift, kept fresh by live updates. */
export const useShellStatus = (): ShellStatus => useSuspenseQuery(shellStatusQuery()).data

/** The date of the books, never the date of the wall clock. */
export const useBusinessDate = (): BusinessDate => useShellStatus().businessDate
