import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type StayView = Awaited<ReturnType<typeof client.stays.byId.query>>

/** One stay with everything but the lines of its folios. */
export const useStay = (stayId: number) => useQuery(trpc.stays.byId.queryOptions({ stayId }))

/** The window charges and payments go to: the first that is open. */
export const openFolioOf = ({ folios }: StayView): StayView['folios'][number] | undefined =>
  folios.find(({ state }) => state === 'open')
