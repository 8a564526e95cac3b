import { expect, test } from 'vitest'
import type { DepositSlip } from '../deposits/deposit.types.ts'
import { Money } from '../kernel/money.ts'
import { planSettlement, planWindows } from './settlement.rules.ts'

const yuan = (amount: string) => Money.of(amount, 'CNY')

const slip = (number: string, remaining: string, state: DepositSlip['state'] = 'issued'): DepositSlip => ({
  id: Number(number.slice(1)),
  documentId: 1,
  number,
  masterFolioId: null,
  stayId: 1,
  amount: yuan(remaining),
  remaining: yuan(remaining),
  paymentMethodCode: 'cash',
  reference: '',
  payerName: '',
  lostDocumentId: null,
  state,
})

const say = (plans: ReturnType<typeof planWindows>) =>
  plans.map(({ slips, toPay, toRefund }) => [
    ...slips.map(
      ({ slip: { number }, applied, refunded, isRedeemed }) =>
        `${number} pays ${applied}, back ${refunded}${isRedeemed ? '' : ', goes on'}`,
    ),
    `pay ${toPay}, refund ${toRefund}`,
  ])

const guest = (balance: string) => ({ payer: 'guest' as const, balance: yuan(balance) })
const company = (balance: string) => ({ payer: 'company' as const, balance: yuan(balance) })

test('deposits first, in the order taken; what is not needed goes back', () => {
  const slips = [slip('D1', '300.00'), slip('D2', '200.00'), slip('D3', '50.00', 'redeemed')]
  expect(say([planSettlement(yuan('350.00'), slips)])).toEqual([
    ['D1 pays 300.00, back 0.00', 'D2 pays 50.00, back 150.00', 'pay 0.00, refund 0.00'],
  ])
})

test('a credit goes back beside the slips', () => {
  expect(say([planSettlement(yuan('-20.00'), [slip('D1', '300.00')])])).toEqual([
    ['D1 pays 0.00, back 300.00', 'pay 0.00, refund 20.00'],
  ])
})

test('slips pay the windows of the guest in order and never those of a company', () => {
  const windows = [guest('250.00'), company('900.00'), guest('100.00')]
  expect(say(planWindows(windows, [slip('D1', '300.00'), slip('D2', '200.00')]))).toEqual([
    ['D1 pays 250.00, back 0.00, goes on', 'pay 0.00, refund 0.00'],
    ['pay 900.00, refund 0.00'],
    ['D1 pays 50.00, back 0.00', 'D2 pays 50.00, back 150.00', 'pay 0.00, refund 0.00'],
  ])
})

test('without a window of the guest the slips go back with the first', () => {
  expect(say(planWindows([company('80.00')], [slip('D1', '300.00')]))).toEqual([
    ['D1 pays 0.00, back 300.00', 'pay 80.00, refund 0.00'],
  ])
})
