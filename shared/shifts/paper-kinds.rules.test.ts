import { expect, test } from 'vitest'
import { kindsToCount } from './paper-kinds.rules.ts'

const always = 'deposit_slip redeemed_slip bill tax_invoice receipt paid_out_voucher'

test.each([
  ['a desk like most', false, false, always],
  ['a desk with an outage book', true, false, `${always} outage_slip`],
  ['a desk of a house that exchanges', false, true, `${always} exchange_memo`],
  ['both', true, true, `${always} exchange_memo outage_slip`],
] as const)('%s', (_, hasOutageSlips, dealsInForeignCash, kinds) => {
  expect(kindsToCount({ hasOutageSlips, dealsInForeignCash }).join(' ')).toBe(kinds)
})
