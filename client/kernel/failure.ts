import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { type Refusal, sentenceOf } from '@jiaoban/shared/i18n/error-sentences.ts'
import { isTRPCClientError } from '@trpc/client'

/**
 * What became of a request that gave no result: `refused` is an answer with a code, `unreachable` means
 * that nobody knows whether it was done, `defect` is a server that failed.
 */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'defect'; readonly httpStatus: number }

/** Sorts anything that was thrown by a query or a command. */
export const failureOf = (error: unknown): Failure => {
  if (!isTRPCClientError(error)) return { kind: 'defect', httpStatus: 500 }
  const data: unknown = error.data
  if (!isRecord(data)) return { kind: 'unreachable' }
  const { refusal, httpStatus } = data
  if (isRefusal(refusal)) return { kind: 'refused', refusal }
  return { kind: 'defect', httpStatus: typeof httpStatus === 'number' ? httpStatus : 500 }
}

/** Whether the server has decided. If not, the same command id must be sent again. */
export const isAnswered = (failure: Failure): boolean =>
  failure.kind === 'refused' || (failure.kind === 'defect' && failure.httpStatus < 500)

/** The sentence for a failed command: what happened, what was not done, what to do. */
export const explainFailure = (failure: Failure, text: Dictionary): string => {
  if (failure.kind === 'unreachable') return text.requestErrors.unreachable
  if (failure.kind === 'refused') {
    return sentenceOf(text.errors, failure.refusal) ?? text.requestErrors.unknown(failure.refusal.code)
  }
  if (failure.httpStatus === 429) return text.requestErrors.tooMany
  return failure.httpStatus < 500
    ? text.requestErrors.unknown(String(failure.httpStatus))
    : text.requestErrors.defect
}

/** The sentence for any error of a command. For one of a query, see `explainReadError`. */
export const explainError = (error: unknown, text: Dictionary): string =>
  explainFailure(failureOf(error), text)

/** The sentence for an error of a query, where nothing could have been half done. */
export const explainReadError = (error: unknown, text: Dictionary): string => {
  const failure = failureOf(error)
  return failure.kind === 'unreachable' ? text.requestErrors.unreachableRead : explainFailure(failure, text)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) && typeof value['code'] === 'string' && isRecord(value['facts'])
