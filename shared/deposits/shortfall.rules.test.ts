import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { shortfallOf } from './shortfall.rules.ts'

const yuan = (amount: string) => Money.of(amount, 'CNY')

test.each([
  // balance, tonight, deposits, guarantees → missing, asked
  ['0.00', '300.00', '600.00', '0.00', '0.00', '0.00'],
  ['300.00', '300.00', '600.00', '0.00', '0.00', '0.00'],
  ['300.01', '300.00', '600.00', '0.00', '0.01', '100.00'],
  ['338.00', '300.00', '0.00', '500.00', '138.00', '200.00'],
  ['338.00', '300.00', '200.00', '500.00', '0.00', '0.00'],
  ['100.00', '0.00', '0.00', '0.00', '100.00', '100.00'],
  ['-50.00', '300.00', '200.00', '0.00', '50.00', '100.00'],
])(
  'balance %s, tonight %s, deposits %s, guarantees %s',
  (balance, tonight, deposits, guarantees, missing, asked) => {
    const short = shortfallOf(
      {
        balance: yuan(balance),
        tonight: yuan(tonight),
        deposits: yuan(deposits),
        guarantees: yuan(guarantees),
      },
      yuan('100.00'),
    )
    expect([short.missing.toString(), short.asked.toString()]).toEqual([missing, asked])
  },
)
