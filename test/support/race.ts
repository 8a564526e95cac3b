import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'

/** What came of those who ran at once: `done`, or the code of the refusal, in the order of the alphabet. */
export const race = async (...runners: readonly (() => Promise<unknown>)[]): Promise<string[]> => {
  const outcomes = await Promise.allSettled(runners.map((run) => run()))
  return outcomes
    .map((outcome) => {
      if (outcome.status === 'fulfilled') return 'done'
      const reason: unknown = outcome.reason
      if (reason instanceof DomainError) return reason.code
      throw reason
    })
    .sort()
}
