import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type DeskItem = Awaited<ReturnType<typeof client.shifts.desks.query>>[number]

export type CountForm = Awaited<ReturnType<typeof client.shifts.countForm.query>>

export type ShiftView = NonNullable<Awaited<ReturnType<typeof client.closings.current.query>>>

/** The desks of the house and who holds each. */
export const useDesks = () => useQuery(trpc.shifts.desks.queryOptions())

/** What has to be counted at a desk. */
export const useCountForm = (deskId: number) => useQuery(trpc.shifts.countForm.queryOptions({ deskId }))

/** The float that waits at a desk, without its amount. */
export const useWaitingHandover = (deskId: number) =>
  useQuery(trpc.handovers.waiting.queryOptions({ deskId }))

/** The caller's own shift as it stands; null without one. */
export const useShiftView = () => useQuery(trpc.closings.current.queryOptions())
