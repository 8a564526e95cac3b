import type { ErrorFacts } from '../kernel/domain-error.ts'

/**
 * The sentences of one domain's refusals: one for each code of its `XErrors`, made from that code's facts.
 * A sentence says what happened, what was not done, and what to do.
 */
export type ErrorSentences<Errors extends Record<keyof Errors, ErrorFacts>> = {
  readonly [Code in keyof Errors]: (facts: Errors[Code]) => string
}

/** A refusal as it crosses the wire. */
export interface Refusal {
  readonly code: string
  readonly facts: ErrorFacts
}

/**
 * The sentence of a refusal in the language of `sentences`, or undefined for a code it does not know
 * (an older page talking to a newer server). The code picks the sentence, so its facts fit it.
 */
export const sentenceOf = (sentences: object, refusal: Refusal): string | undefined => {
  const table = sentences as Readonly<Record<string, ((facts: ErrorFacts) => string) | undefined>>
  return Object.hasOwn(table, refusal.code) ? table[refusal.code]?.(refusal.facts) : undefined
}

/** The word for a code that stands in a fact (`field: 'arrivalDate'`), or the code itself when there is none. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? code
