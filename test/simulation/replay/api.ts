import { setTimeout as wait } from 'node:timers/promises'
import type { AppRouter } from '@jiaoban/server/app/app-router.ts'
import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { createTRPCClient, httpLink, TRPCClientError, type TRPCClient } from '@trpc/client'
import { Disagreement } from './demand.ts'
import type { Meter } from './meter.ts'
import { UsageError } from './usage-error.ts'

export type Api = TRPCClient<AppRouter>

const patienceMs = 120_000

/**
 * Sends the same bytes, and so the same command id, again and again until the server answers: it may be gone, or
 * be gone with the answer. Raises what the network said when nobody answers for two minutes.
 */
const untilAnswered = async (send: () => Promise<Response>): Promise<Response> => {
  const begun = performance.now()
  for (;;) {
    try {
      const response = await send()
      // The answer is whole or it is none.
      const body = await response.arrayBuffer()
      return new Response(body, { status: response.status, headers: response.headers })
    } catch (error) {
      if (performance.now() - begun > patienceMs) throw error
      await wait(50)
    }
  }
}

/** Somebody's browser: it keeps the server's cookie, and one connection after another is used again. */
export const openBrowser = (url: string, meter: Meter): Api => {
  let cookie = ''
  const root = `${url}/trpc/`
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/trpc`,
        headers: () => ({ cookie }),
        fetch: (input, init) => {
          const address = String(input)
          const procedure = address.slice(root.length).split('?', 1)[0] ?? ''
          return meter.time(procedure, async () => {
            const response = await untilAnswered(() => fetch(address, init as RequestInit))
            const [pair] = response.headers.getSetCookie()[0]?.split(';') ?? []
            if (pair !== undefined) cookie = pair
            return response
          })
        },
      }),
    ],
  })
}

/** The refusal's code an answer carried: `not_signed_in`; undefined when it was no refusal. */
export const refusalCodeOf = (error: unknown): string | undefined => refusalIn(error)?.code

/** An error with what it happened to: the line of the file, then what the server said. */
export const tellError = (error: unknown): string => {
  const refusal = refusalIn(error)
  if (refusal) return `${refusal.code} ${JSON.stringify(refusal.facts)}`
  if (!(error instanceof Error)) return String(error)
  if (error.cause !== undefined) return `${error.message}: ${tellError(error.cause)}`
  const isExpected = error instanceof UsageError || error instanceof Disagreement
  return isExpected ? error.message : (error.stack ?? error.message)
}

interface Refusal {
  readonly code: string
  readonly facts: object
}

const refusalIn = (error: unknown): Refusal | undefined => {
  if (error instanceof DomainError) return error
  if (!(error instanceof TRPCClientError)) return undefined
  return (error as TRPCClientError<AppRouter>).data?.refusal ?? undefined
}
