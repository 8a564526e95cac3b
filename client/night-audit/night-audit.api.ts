import { useMutation, useQuery } from '@tanstack/react-query'
import { queryClient } from '../kernel/query-client.ts'
import { type client, trpc } from '../kernel/trpc.ts'

export type Checklist = Awaited<ReturnType<typeof client.nightAudit.checklist.query>>
export type AuditStepView = Checklist['steps'][number]
export type FindingView = AuditStepView['findings'][number]
export type Rolled = Awaited<ReturnType<typeof client.nightAudit.roll.mutate>>
export type RolledNight = Checklist['nights'][number]
export type NightPackView = Awaited<ReturnType<typeof client.nightAudit.pack.query>>

/** The checklist as it stands: whatever happens in the house makes it stale. */
export const useChecklist = () => useQuery(trpc.nightAudit.checklist.queryOptions())

export const useNightPack = (businessDate: string) =>
  useQuery(trpc.nightAudit.pack.queryOptions({ businessDate }))

/** Counts a printed copy of a pack; the screen then knows of it. */
export const useRecordPackPrint = () =>
  useMutation(
    trpc.nightAudit.recordPrint.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: [['nightAudit']] }),
    }),
  )

/** True for a step that the roll would still refuse, unless it is signed. */
export const isUnsigned = ({ state }: Pick<AuditStepView, 'state'>): boolean =>
  state === 'open' || state === 'changed'
