import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { problemOf } from '@jiaoban/shared/kernel/issue-problem.ts'
import type { z } from 'zod'

/** What is wrong with each field of a form, by its path: `staff.0.pin`. */
export type FieldErrors = ReadonlyMap<string, string>

export const noErrors: FieldErrors = new Map()

/** Asks the schema of the server, so that the page and the command refuse the same. The first problem counts. */
export const fieldErrorsOf = (schema: z.ZodType, value: unknown, { facts }: Dictionary): FieldErrors => {
  const errors = new Map<string, string>()
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    const path = issue.path.join('.')
    if (!errors.has(path)) errors.set(path, wordFor(facts.problems, problemOf(issue)))
  }
  return errors
}
