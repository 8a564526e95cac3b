import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  amount,
  code,
  commandId,
  count,
  date,
  id,
  optionalText,
  pin,
  positiveAmount,
  printedNumber,
  text,
} from './fields.ts'

/** The messages of a refusal; empty when the field takes the value. */
const refusals = (field: z.ZodType, value: unknown): string[] =>
  field.safeParse(value).error?.issues.map((issue) => issue.message) ?? []

describe('amount', () => {
  test.each(['0', '0.00', '1', '1280.5', '1280.50', '999999999.99', '007'])('takes "%s"', (value) => {
    expect(amount().parse(value)).toBe(value)
  })

  test.each([
    '',
    ' ',
    '-1',
    '-0.01',
    '+1',
    '1.',
    '.5',
    '1.005',
    '0.001',
    '1,280',
    '1e3',
    '1e308',
    'NaN',
    'Infinity',
    'abc',
    '十',
    '１２',
    '¥5',
    '5 ',
    '5\n',
    '0x10',
    '1_000',
    '1000000000',
    '9'.repeat(10_000),
  ])('refuses "%s"', (value) => {
    expect(refusals(amount(), value)).toEqual(['amount_invalid'])
  })

  test.each([5, 5.5, 1e308, null, undefined, true, {}, ['5']])('refuses %j, which is no text', (value) => {
    expect(amount().safeParse(value).success).toBe(false)
  })

  test.each(['0', '0.00', '00'])('"%s" is an amount, but not a positive one', (value) => {
    expect(refusals(positiveAmount(), value)).toEqual(['amount_not_positive'])
  })

  test.each(['0.01', '10', '100.00'])('"%s" is positive', (value) => {
    expect(positiveAmount().parse(value)).toBe(value)
  })
})

describe('text', () => {
  test.each([
    ['张三', '张三'],
    ['  张三　', '张三'],
    ['e\u0301', '\u00e9'],
    ["O'Brien; drop table", "O'Brien; drop table"],
    ['two\nlines', 'two\nlines'],
    ['😀', '😀'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('takes "%s"', (value, stored) => {
    expect(text().parse(value)).toBe(stored)
    expect(optionalText().parse(value)).toBe(stored)
  })

  test.each([
    ['nothing', '', 'text_empty'],
    ['blanks', ' \t　', 'text_empty'],
    ['10,000 characters', '名'.repeat(10_000), 'text_too_long'],
    ['one too many', 'x'.repeat(201), 'text_too_long'],
    ['U+0000', 'a\u0000b', 'text_control_character'],
    ['a tab', 'a\tb', 'text_control_character'],
    ['an escape', 'a\u001bb', 'text_control_character'],
    ['delete', 'a\u007fb', 'text_control_character'],
    ['a C1 control', 'a\u0085b', 'text_control_character'],
  ])('refuses %s', (_, value, problem) => {
    expect(refusals(text(), value)).toEqual([problem])
  })

  test('may be left empty where it is optional', () => {
    expect(optionalText().parse('')).toBe('')
    expect(optionalText().parse('  ')).toBe('')
    expect(optionalText().parse(undefined)).toBe('')
    expect(refusals(optionalText(), 'x'.repeat(201))).toEqual(['text_too_long'])
    expect(refusals(optionalText(), 'a\u0000')).toEqual(['text_control_character'])
  })

  test.each([5, null, {}, ['a']])('refuses %j', (value) => {
    expect(text().safeParse(value).success).toBe(false)
  })
})

describe('numbers that are no money', () => {
  test.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308, '1', null])(
    '%j is no id',
    (value) => {
      expect(id().safeParse(value).success).toBe(false)
    },
  )

  test.each([-1, 0.5, 10_000, 1e308, '3', null])('%j is no count', (value) => {
    expect(count().safeParse(value).success).toBe(false)
  })

  test('ids begin at one, counts at zero', () => {
    expect(id().parse(1)).toBe(1)
    expect(count().parse(0)).toBe(0)
    expect(count(3).safeParse(4).success).toBe(false)
  })
})

describe('codes', () => {
  const uuid = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'

  test.each([
    ['date', date(), '2026-03-01', ['2026-02-30', '', 'today', '2026-03-01T00:00:00Z']],
    ['code', code(), 'FO1', ['', 'a b', '房', 'x'.repeat(33), '../a']],
    ['printed number', printedNumber(), 'YJ-000123', ['', 'a b', '１２', 'x'.repeat(33), '1.0']],
    ['PIN', pin(), '1234', ['', '123', '123456789', 'abcd', '１２３４', ' 1234']],
    [
      'command id',
      commandId(),
      uuid,
      ['', uuid.toUpperCase(), uuid.replace('-7cc', '-4cc'), `${uuid}0`, `{${uuid}}`],
    ],
  ] as const)('a %s', (_, field, good, bad) => {
    expect(field.parse(good)).toBe(good)
    expect(bad.filter((value) => field.safeParse(value).success)).toEqual([])
  })
})
