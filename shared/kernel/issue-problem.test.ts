import { expect, test } from 'vitest'
import { z } from 'zod'
import { pin, text } from './fields.ts'
import { fieldOf, problemOf } from './issue-problem.ts'

const form = z.strictObject({ name: text(4), people: z.array(z.strictObject({ pin: pin() })).min(1) })

const problems = (value: unknown): string[] =>
  (form.safeParse(value).error?.issues ?? []).map((issue) => `${fieldOf(issue)} ${problemOf(issue)}`)

test.each([
  [{ name: ' ', people: [{ pin: '1357' }] }, ['name text_empty']],
  [{ name: 'Li Na', people: [{ pin: '12' }] }, ['name text_too_long', 'pin pin_invalid']],
  [{ people: [] }, ['name invalid_type', 'people too_small']],
  [null, ['input invalid_type']],
])('%j: %j', (value, expected) => {
  expect(problems(value)).toEqual(expected)
})
