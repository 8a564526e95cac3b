import { useQuery } from '@tanstack/react-query'
import { client, trpc } from './trpc.ts'

/** Who is signed in, or null. The router asks before it opens a screen. */
export const sessionQuery = () => trpc.session.current.queryOptions(undefined, { staleTime: 60_000 })

export type Session = NonNullable<Awaited<ReturnType<typeof client.session.current.query>>>

/** The person at this screen. Only below the shell, which nobody reaches without signing in. */
export const useSession = (): Session => {
  const { data } = useQuery(sessionQuery())
  if (data === undefined || data === null) throw new Error('nobody is signed in')
  return data
}

/** Ends the session. A fresh page remembers nothing of what this person saw. */
export const signOut = async (): Promise<void> => {
  await client.session.signOut.mutate()
  window.location.assign('/sign-in')
}
