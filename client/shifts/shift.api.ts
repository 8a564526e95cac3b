import { useQuery } from '@tanstack/react-query'
import { describeEvent } from '../kernel/live-refresh.ts'
import { type client, trpc } from '../kernel/trpc.ts'

for (const name of ['handover_disputed', 'dispute_shown']) describeEvent(name, 'handovers')

export type DeskItem = Awaited<ReturnType<typeof client.shifts.desks.query>>[number]

export type CountForm = Awaited<ReturnType<typeof client.shifts.countForm.query>>

export type ShiftView = NonNullable<Awaited<ReturnType<typeof client.closings.current.query>>>

/** The desks of the house and who holds each. */
export const useDesks = () => useQuery(trpc.shifts.desks.queryOptions())

/** The desk somebody without a shift is about to take: the one chosen, else one whose float waits, else a free one. */
export const deskToTake = (desks: readonly DeskItem[], chosen: number | null): DeskItem | undefined =>
  desks.find(({ deskId }) => deskId === chosen) ??
  desks.find(({ shift }) => shift?.state === 'given') ??
  desks.find(({ shift }) => shift === null)

/** What has to be counted at a desk. */
export const useCountForm = (deskId: number) => useQuery(trpc.shifts.countForm.queryOptions({ deskId }))

/** The float that waits at a desk, without its amount. */
export const useWaitingHandover = (deskId: number) =>
  useQuery(trpc.handovers.waiting.queryOptions({ deskId }))

/** The caller's own shift as it stands; null without one. */
export const useShiftView = () => useQuery(trpc.closings.current.queryOptions())
