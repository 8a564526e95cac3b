import { en } from '@jiaoban/shared/i18n/en.ts'
import { zh } from '@jiaoban/shared/i18n/zh.ts'
import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { explainError, failureOf, isAnswered } from './failure.ts'
import { signatureQuestion } from './signature-question.ts'

const answer = (data: object) =>
  TRPCClientError.from({ error: { message: 'refused', code: -32_600, data } } as never)
const refused = (code: string, facts: object = {}) => answer({ httpStatus: 400, refusal: { code, facts } })
const unreachable = TRPCClientError.from(new TypeError('Failed to fetch'))

test('a refusal is an answer, explained in the language of the screen', () => {
  const error = refused('business_date_changed', { seen: '2026-03-01', current: '2026-03-02' })
  expect(isAnswered(failureOf(error))).toBe(true)
  expect(explainError(error, zh)).toContain('营业日已从 2026-03-01 转为 2026-03-02')
  expect(explainError(error, en)).toContain('moved from 2026-03-01 to 2026-03-02')
})

test('no network and a failing server leave it open whether it was done', () => {
  expect(isAnswered(failureOf(unreachable))).toBe(false)
  expect(isAnswered(failureOf(answer({ httpStatus: 500, refusal: null })))).toBe(false)
  expect(isAnswered(failureOf(answer({ httpStatus: 429, refusal: null })))).toBe(true)
  expect(explainError(unreachable, en)).toContain('nothing is posted twice')
})

test('a code this page does not know is named', () => {
  expect(explainError(refused('from_the_future'), en)).toContain('from_the_future')
  expect(explainError(refused('toString'), en)).toContain('toString')
})

test.each([
  ['signature_required', {}, { kind: 'own' }],
  ['approval_required', { pin: '1234' }, { kind: 'approval' }],
  ['pin_wrong', { pin: '1234' }, { kind: 'own' }],
  ['pin_wrong', { approval: { username: 'li', pin: '1234' } }, { kind: 'approval' }],
  ['approver_is_actor', { approval: { username: 'li', pin: '1234' } }, { kind: 'approval' }],
  ['not_permitted', {}, null],
])('%s asks for the signature that cures it', (code, given, expected) => {
  const question = signatureQuestion(failureOf(refused(code, { reason: 'x' })), given, zh)
  if (expected === null) expect(question).toBeNull()
  else expect(question).toMatchObject(expected)
})
