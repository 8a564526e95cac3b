import { queryOptions } from '@tanstack/react-query'
import { client } from '../kernel/trpc.ts'

export type StayView = Awaited<ReturnType<typeof client.stays.byId.query>>
export type Profile = Awaited<ReturnType<typeof client.property.profile.query>>

export interface Registration {
  readonly stay: StayView
  readonly profile: Profile
  /** The whole ID number of each guest, by the guest's id. */
  readonly idNumbers: ReadonlyMap<number, string>
}

/** What the form says. Asked once for each printing, as the reading of ID numbers is written down. */
export const registrationQuery = (stayId: number) =>
  queryOptions({
    queryKey: ['registration', stayId],
    staleTime: 'static',
    gcTime: 0,
    queryFn: async (): Promise<Registration> => {
      const [stay, profile, ids] = await Promise.all([
        client.stays.byId.query({ stayId }),
        client.property.profile.query(),
        client.stays.guestIds.query({ stayId }),
      ])
      return {
        stay,
        profile,
        idNumbers: new Map(ids.map(({ guestId, idNumber }) => [guestId, idNumber])),
      }
    },
  })
