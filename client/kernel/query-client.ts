import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { failureOf } from './failure.ts'

/**
 * The one cache of what the server told. A desk on a LAN may have no internet, so the browser's idea of
 * being offline is ignored; live updates say what is stale, so nothing is asked again without a reason.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => noticeEnd(error) }),
  mutationCache: new MutationCache({ onError: (error) => noticeEnd(error) }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (count, error) => count < 2 && failureOf(error).kind === 'unreachable',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** What the page shows above every screen is no longer true: the sign-in ended, or the date moved. */
const noticeEnd = (error: unknown): void => {
  const failure = failureOf(error)
  if (failure.kind !== 'refused') return
  if (failure.refusal.code === 'not_signed_in')
    void queryClient.invalidateQueries({ queryKey: [['session']] })
  if (failure.refusal.code === 'business_date_changed')
    void queryClient.invalidateQueries({ queryKey: [['shell']] })
}
