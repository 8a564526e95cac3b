import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type Checklist = Awaited<ReturnType<typeof client.nightAudit.checklist.query>>
export type AuditStepView = Checklist['steps'][number]
export type FindingView = AuditStepView['findings'][number]
export type Rolled = Awaited<ReturnType<typeof client.nightAudit.roll.mutate>>
export type NightPackView = Awaited<ReturnType<typeof client.nightAudit.pack.query>>

/** The checklist as it stands: whatever happens in the house makes it stale. */
export const useChecklist = () => useQuery(trpc.nightAudit.checklist.queryOptions())

export const useNightPack = (businessDate: string) =>
  useQuery(trpc.nightAudit.pack.queryOptions({ businessDate }))

/** True for a step that the roll would still refuse, unless it is signed. */
export const isUnsigned = ({ state }: Pick<AuditStepView, 'state'>): boolean =>
  state === 'open' || state === 'changed'
