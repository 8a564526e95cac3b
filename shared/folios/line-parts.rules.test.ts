import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { type LineParts, negatedParts, remainingOf, shareOf } from './line-parts.rules.ts'

const parts = (amount: string, service: string, tax: string): LineParts => ({
  amount: Money.of(amount, 'CNY'),
  service: Money.of(service, 'CNY'),
  tax: Money.of(tax, 'CNY'),
})

const say = ({ amount, service, tax }: LineParts): string => `${amount} service ${service} tax ${tax}`

const cny = (minor: number) => Money.fromMinor(minor, 'CNY')

describe('a share of a line', () => {
  test.each([
    ['a third of a minibar bill', parts('38.00', '0', '4.37'), '12.00', '12.00 service 0.00 tax 1.38'],
    ['all of it', parts('38.00', '0', '4.37'), '38.00', '38.00 service 0.00 tax 4.37'],
    ['with service', parts('110.00', '15.00', '5.00'), '55.00', '55.00 service 7.50 tax 2.50'],
    ['a cent of a line without tax', parts('10.00', '0', '0'), '0.01', '0.01 service 0.00 tax 0.00'],
    ['a payment has no parts', parts('-50.00', '0', '0'), '-20.00', '-20.00 service 0.00 tax 0.00'],
  ])('%s', (_, line, amount, expected) => {
    expect(say(shareOf(line, Money.of(amount, 'CNY')))).toBe(expected)
  })

  test('shares taken one after another make the line, to the cent of tax', () => {
    const line = fc
      .tuple(
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 1, max: 9_000 }),
      )
      .map(([service, tax, net]) => ({
        amount: cny(service + tax + net),
        service: cny(service),
        tax: cny(tax),
      }))
    fc.assert(
      fc.property(
        line,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        (whole, cuts) => {
          const taken: LineParts[] = []
          for (const cut of cuts) {
            const left = remainingOf(whole, taken)
            const amount = cny(Math.floor(left.amount.toMinor() * cut))
            if (amount.isPositive) taken.push(negatedParts(shareOf(left, amount)))
          }
          const left = remainingOf(whole, taken)
          for (const part of [left, ...taken.map(negatedParts)]) {
            expect(part.tax.isNegative || part.service.isNegative).toBe(false)
            expect(part.amount.minus(part.tax).minus(part.service).isNegative).toBe(false)
          }
          if (left.amount.isPositive) taken.push(negatedParts(shareOf(left, left.amount)))
          expect(say(remainingOf(whole, taken))).toBe('0.00 service 0.00 tax 0.00')
        },
      ),
    )
  })
})
