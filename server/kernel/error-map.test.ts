import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { positiveAmount } from '@jiaoban/shared/kernel/fields.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { refusalIn, toTrpcError } from './error-map.ts'

const wrapped = (cause: unknown): TRPCError => new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause })

test.each([
  [kernelError('not_signed_in'), 'UNAUTHORIZED'],
  [kernelError('not_permitted', { command: 'checkIn' }), 'FORBIDDEN'],
  [kernelError('not_found', { what: 'room' }), 'NOT_FOUND'],
  [kernelError('command_id_reused'), 'CONFLICT'],
  [kernelError('amount_too_large'), 'BAD_REQUEST'],
  [new DomainError('toString', {}), 'BAD_REQUEST'],
])('%s is answered as %s', (refusal, code) => {
  expect(toTrpcError(wrapped(refusal))).toMatchObject({ code, message: refusal.code, cause: refusal })
})

test('a refusal keeps its facts', () => {
  const refusal = kernelError('business_date_changed', { seen: '2026-03-01', current: '2026-03-02' })
  expect(refusalIn(wrapped(refusal))).toEqual({
    code: 'business_date_changed',
    facts: { seen: '2026-03-01', current: '2026-03-02' },
  })
})

test('a defect stays one, and tells nothing', () => {
  const defect = wrapped(new Error('select * from staff_secret'))
  expect(toTrpcError(defect)).toBe(defect)
  expect(refusalIn(defect)).toBeNull()
})

const schema = z.strictObject({
  input: z.strictObject({ guests: z.array(z.strictObject({ name: z.string() })), amount: positiveAmount() }),
})

test.each([
  [
    { guests: [{}], amount: '1' },
    { field: 'name', problem: 'invalid_type' },
  ],
  [
    { guests: [], amount: '0' },
    { field: 'amount', problem: 'amount_not_positive' },
  ],
  [
    { guests: [], amount: '1e308' },
    { field: 'amount', problem: 'amount_invalid' },
  ],
  [
    { guests: [], amount: 12 },
    { field: 'amount', problem: 'invalid_type' },
  ],
  [
    { guests: ['x'], amount: '1' },
    { field: 'guests', problem: 'invalid_type' },
  ],
  [
    { guests: [], amount: '1', more: 1 },
    { field: 'input', problem: 'unrecognized_keys' },
  ],
  [7, { field: 'input', problem: 'invalid_type' }],
])('of the input %j the user is told what is wrong', (input, facts) => {
  const { error } = schema.safeParse({ input })
  expect(refusalIn(new TRPCError({ code: 'BAD_REQUEST', cause: error }))).toEqual({
    code: 'input_invalid',
    facts,
  })
})
