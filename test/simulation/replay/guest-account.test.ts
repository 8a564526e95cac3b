import { Money } from '@jiaoban/shared/kernel/money.ts'
import { expect, test } from 'vitest'
import type { PlannedStay } from './day-plan.ts'
import { GuestAccount } from './guest-account.ts'

const euros = (amount: string) => Money.of(amount, 'EUR')

test.each([
  // slips, charged, paid → to pay, back to the guest
  [['300.00'], '275.00', '0.00', '0.00', ['25.00']],
  [['300.00'], '324.90', '0.00', '24.90', []],
  [['150.00', '150.00'], '160.00', '0.00', '0.00', ['140.00']],
  [['300.00'], '500.00', '400.00', '0.00', ['200.00']],
  [[], '0.00', '0.00', '0.00', []],
])('slips of %j, %s charged and %s paid: %s to pay, %j back', (slips, charged, paid, toPay, back) => {
  const account = new GuestAccount({} as PlannedStay, { stayId: 1, folioId: 2 })
  account.slips.push(
    ...slips.map((amount, index) => ({ slipId: index, methodCode: 'cash', amount: euros(amount) })),
  )
  account.charge(euros(charged))
  account.pay(euros(paid))
  const settled = account.settle()
  expect(settled.toPay.toString()).toBe(toPay)
  expect(settled.refunds.map(({ amount }) => amount.toString())).toEqual(back)
  expect(account.charged.toString()).toBe(charged)
})
