import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies } from './currency.ts'
import { maxPostingMinor, Money } from './money.ts'

const minor = fc.integer({ min: -maxPostingMinor, max: maxPostingMinor })
const currency = fc.constantFrom(...currencies)
const money = fc.tuple(minor, currency).map(([amount, code]) => Money.fromMinor(amount, code))
const cny = (amount: string): Money => Money.of(amount, 'CNY')

describe('reading an amount', () => {
  test.each([
    ['0', 'CNY', 0],
    ['1280.5', 'CNY', 128_050],
    ['1280.50', 'CNY', 128_050],
    ['1280.500', 'CNY', 128_050],
    ['-0.01', 'CNY', -1],
    ['007', 'CNY', 700],
    ['1280', 'JPY', 1_280],
    ['1280.0', 'JPY', 1_280],
    ['90071992547409.91', 'CNY', Number.MAX_SAFE_INTEGER],
  ] as const)('%s %s is %d minor units', (text, code, expected) => {
    expect(Money.of(text, code).toMinor()).toBe(expected)
  })

  test.each([
    ['', 'amount_not_a_number'],
    [' ', 'amount_not_a_number'],
    ['abc', 'amount_not_a_number'],
    ['12a', 'amount_not_a_number'],
    ['NaN', 'amount_not_a_number'],
    ['Infinity', 'amount_not_a_number'],
    ['1e308', 'amount_not_a_number'],
    ['1e2', 'amount_not_a_number'],
    ['0x10', 'amount_not_a_number'],
    ['1,280.50', 'amount_not_a_number'],
    ['1.2.3', 'amount_not_a_number'],
    ['.5', 'amount_not_a_number'],
    ['5.', 'amount_not_a_number'],
    ['+5', 'amount_not_a_number'],
    ['--5', 'amount_not_a_number'],
    ['１２', 'amount_not_a_number'],
    ['¥5', 'amount_not_a_number'],
    ['5\n', 'amount_not_a_number'],
    [`1${'0'.repeat(308)}`, 'amount_not_a_number'],
    ['1.005', 'amount_too_precise'],
    ['0.001', 'amount_too_precise'],
    ['90071992547409.92', 'amount_too_large'],
    ['999999999999999', 'amount_too_large'],
  ])('"%s" is refused: %s', (text, code) => {
    expect(() => cny(text)).toThrow(expect.objectContaining({ code }))
  })

  test('a currency without decimals takes none', () => {
    expect(() => Money.of('1280.5', 'JPY')).toThrow(
      expect.objectContaining({ code: 'amount_too_precise', facts: { digits: 0 } }),
    )
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308])('%d is no minor units', (number) => {
    expect(() => Money.fromMinor(number, 'CNY')).toThrow('not a whole number of minor units')
  })
})

describe('what always holds', () => {
  test('minor units and decimal strings go there and back', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        const read = Money.fromMinor(amount, code)
        expect(read.toMinor()).toBe(amount)
        expect(Money.of(read.toString(), code).toMinor()).toBe(amount)
      }),
    )
  })

  test('minus undoes plus', () => {
    fc.assert(
      fc.property(money, minor, (a, other) => {
        const b = Money.fromMinor(other, a.currency)
        expect(a.plus(b).minus(b).toMinor()).toBe(a.toMinor())
        expect(a.plus(b).equals(b.plus(a))).toBe(true)
        expect(a.minus(b).negated().equals(b.minus(a))).toBe(true)
      }),
    )
  })

  test('a split adds up to the whole, and no part is off by a minor unit', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(money, weights, (whole, list) => {
        const parts = whole.allocate(list)
        const total = list.reduce((sum, weight) => sum + weight, 0)
        expect(parts).toHaveLength(list.length)
        expect(Money.sum(parts, whole.currency).toMinor()).toBe(whole.toMinor())
        parts.forEach((part, index) => {
          const exact = BigInt(whole.toMinor()) * BigInt(list[index] ?? 0)
          const distance = BigInt(part.toMinor()) * BigInt(total) - exact
          expect(distance < BigInt(total) && distance > BigInt(-total)).toBe(true)
        })
      }),
    )
  })

  test('a hundred thousand sums of a fen lose nothing', () => {
    const fen = cny('0.01')
    let sum = Money.zero('CNY')
    for (let count = 0; count < 100_000; count += 1) sum = sum.plus(fen)
    expect(sum.toString()).toBe('1000.00')
  })

  test('rounding is half-up, away from zero, whatever the sign', () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 1, max: 9_999 }), (amount, perMille) => {
        const product = BigInt(Math.abs(amount)) * BigInt(perMille)
        const rounded = (product + 500n) / 1_000n
        const times = Money.fromMinor(amount, 'CNY').times((perMille / 1_000).toFixed(3))
        expect(BigInt(times.toMinor())).toBe(amount < 0 ? -rounded : rounded)
      }),
    )
  })
})

describe('rounding', () => {
  test.each([
    ['0.01', '0.5', '0.01'],
    ['-0.01', '0.5', '-0.01'],
    ['0.01', '0.49', '0.00'],
    ['1.005', '1', undefined],
    ['100.00', '0.06', '6.00'],
    ['2.675', '1', undefined],
    ['1.15', '0.1', '0.12'],
    ['-1.15', '0.1', '-0.12'],
    ['99999999.99', '3', '299999999.97'],
  ])('%s times %s is %s', (amount, factor, expected) => {
    if (expected === undefined) expect(() => cny(amount)).toThrow()
    else expect(cny(amount).times(factor).toString()).toBe(expected)
  })

  test.each([
    ['106.00', '1.06', '100.00'],
    ['100.00', '3', '33.33'],
    ['0.05', '2', '0.03'],
    ['-0.05', '2', '-0.03'],
  ])('%s divided by %s is %s', (amount, divisor, expected) => {
    expect(cny(amount).dividedBy(divisor).toString()).toBe(expected)
  })

  test.each([
    ['0', '100', '0.00'],
    ['0.01', '100', '100.00'],
    ['100', '100', '100.00'],
    ['598', '100', '600.00'],
    ['598', '50', '600.00'],
  ])('%s up to a multiple of %s is %s', (amount, step, expected) => {
    expect(cny(amount).roundedUpTo(step).toString()).toBe(expected)
  })

  test.each([
    ['100.00', [1, 1, 1], ['33.34', '33.33', '33.33']],
    ['0.01', [1, 1], ['0.01', '0.00']],
    ['-100.00', [1, 1, 1], ['-33.33', '-33.33', '-33.34']],
    ['10.00', [0, 1, 0], ['0.00', '10.00', '0.00']],
    ['0.05', [3, 7], ['0.02', '0.03']],
  ])('%s split by %j is %j', (amount, weights, parts) => {
    expect(cny(amount).allocate(weights).map(String)).toEqual(parts)
  })

  test.each([[[]], [[0, 0]], [[1, -1]], [[2, -1]]])('no split by %j', (weights) => {
    expect(() => cny('1').allocate(weights)).toThrow('weights must be positive')
  })
})

describe('currencies', () => {
  test('never meet', () => {
    const [yuan, dollar] = [cny('1'), Money.of('1', 'USD')]
    const meetings = [
      () => yuan.plus(dollar),
      () => yuan.minus(dollar),
      () => yuan.equals(dollar),
      () => yuan.isLessThan(dollar),
      () => yuan.isMoreThan(dollar),
      () => yuan.min(dollar),
      () => yuan.max(dollar),
      () => Money.sum([yuan, dollar], 'CNY'),
    ]
    for (const meet of meetings) expect(meet).toThrow(expect.objectContaining({ code: 'currency_mismatch' }))
  })

  test('keep their digits on the wire', () => {
    expect(JSON.stringify([cny('5'), Money.of('5', 'JPY')])).toBe('["5.00","5"]')
  })
})

test('zero has no sign', () => {
  expect(cny('0').negated().toString()).toBe('0.00')
  expect(cny('-0').toString()).toBe('0.00')
  expect(cny('-0.01').times('0.1').toString()).toBe('0.00')
  expect(JSON.stringify(cny('-0.01').times('0.1').toMinor())).toBe('0')
})
