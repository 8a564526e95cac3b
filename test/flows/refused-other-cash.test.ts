import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { exchangeChange } from '@jiaoban/server/shifts/exchange-change.command.ts'
import { fetchChange } from '@jiaoban/server/shifts/fetch-change.command.ts'
import { changeCashLimits } from '@jiaoban/server/shifts/change-cash-limits.command.ts'
import { payOut } from '@jiaoban/server/shifts/pay-out.command.ts'
import { payPettyExpense } from '@jiaoban/server/shifts/pay-petty-expense.command.ts'
import { spotCheck } from '@jiaoban/server/shifts/spot-check.command.ts'
import { takeBackPaidOut } from '@jiaoban/server/shifts/take-back-paid-out.command.ts'
import { topUpFloat } from '@jiaoban/server/shifts/top-up-float.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { afterAll, beforeAll, test } from 'vitest'
import { type BusyHotel, leaving, openBusyHotel, slipsOf } from '../support/busy-hotel.ts'
import type { TestHotel } from '../support/hotel.ts'
import { expectRefused, type Refusal, type Step } from '../support/refused-step.ts'
import { runSql } from '../support/raw-sql.ts'

/** What the rules of paid-outs, change, float and spot checks refuse, one by one. */
let busy: BusyHotel

beforeAll(async () => {
  busy = await openBusyHotel()
})

afterAll(() => busy.hotel.close())

const tens = (quantity: number) => [{ value: '10.00', quantity }]

const forGuest =
  (amount: string): Step =>
  ({ people: { lina } }) =>
    lina.run(payOut, { folioId: busy.stay.folioId, amount, remark: '出租车' })

const limitOf =
  (limit: string): Step =>
  ({ people: { admin } }) =>
    admin.run(changeCashLimits, { limits: [{ code: 'paid_out', limit }] })

const takeBack =
  (who: 'lina' | 'wangqiang' = 'lina', paidOutId?: number): Step =>
  ({ people }) =>
    people[who].run(
      takeBackPaidOut,
      { paidOutId: paidOutId ?? busy.paidOut.paidOutId, reasonCode: 'double' },
      { approver: people.zhaomin },
    )

const change =
  (direction: 'from_safe' | 'to_safe', quantity: number): Step =>
  ({ people: { lina, sunli } }) =>
    lina.run(fetchChange, { direction, denominations: tens(quantity) }, { approver: sunli })

const check =
  (of: 'lina' | 'wangqiang', present: 'lina' | 'wangqiang'): Step =>
  async (hotel: TestHotel) => {
    const shift = await findDeskShiftOf(hotel.db.reader, hotel.people[of].staffId)
    return hotel.people.zhaomin.run(
      spotCheck,
      { shiftId: shift?.id ?? 0, denominations: tens(1), remark: '' },
      { approver: hotel.people[present] },
    )
  }

/** A voucher on the folio of a guest who then leaves. */
const leaveWithVoucher: Step = async ({ people: { lina, zhaomin }, db }) => {
  await lina.run(
    payOut,
    { folioId: busy.stay.folioId, amount: '10.00', remark: '邮票' },
    { approver: zhaomin },
  )
  const [folio] = await runSql(db, `select version from folio where id = ${busy.stay.folioId}`)
  await lina.run(checkOut, {
    ...leaving,
    slipsBack: slipsOf(busy.stay),
    stayId: busy.stay.stayId,
    folioVersion: (folio as { version: number }).version,
  })
}

const lastVoucher: Step = async (hotel) => {
  const [row] = await runSql(hotel.db, 'select max(id) as id from paid_out')
  return takeBack('lina', (row as { id: number }).id)(hotel)
}

test.each<[string, Refusal]>([
  ['paying out alone where no limit is set', { code: 'paid_out_needs_approval', act: forGuest('1.00') }],
  [
    'paying out a cent above the limit alone',
    { code: 'paid_out_needs_approval', after: limitOf('50.00'), act: forGuest('50.01') },
  ],
  [
    'an expense alone where no limit is set',
    {
      code: 'petty_expense_needs_approval',
      act: ({ people: { lina } }) =>
        lina.run(payPettyExpense, { categoryCode: 'other', amount: '1.00', remark: '胶带' }),
    },
  ],
  [
    'more than the drawer holds',
    {
      code: 'account_below_zero',
      act: ({ people: { lina, zhaomin } }) =>
        lina.run(
          payPettyExpense,
          { categoryCode: 'other', amount: '99999.00', remark: '胶带' },
          { approver: zhaomin },
        ),
    },
  ],
  ['a voucher taken back twice', { code: 'paid_out_already_taken_back', after: takeBack(), act: takeBack() }],
  ['a voucher of another desk', { code: 'paid_out_of_another_shift', act: takeBack('wangqiang') }],
  ['a voucher nobody has', { code: 'paid_out_not_found', act: takeBack('lina', 1) }],
  ['the taking back of a voucher', { code: 'paid_out_not_found', after: takeBack(), act: lastVoucher }],
  ['a voucher on a closed folio', { code: 'folio_closed', after: leaveWithVoucher, act: lastVoucher }],

  ['takings carried to the safe as change', { code: 'change_above_fetched', act: change('to_safe', 1) }],
  [
    'more change back than was fetched',
    { code: 'change_above_fetched', after: change('from_safe', 5), act: change('to_safe', 6) },
  ],
  ['more change than the safe holds', { code: 'account_below_zero', act: change('from_safe', 99_999) }],
  [
    'change in notes that do not exist',
    {
      code: 'denomination_unknown',
      act: ({ people: { lina, zhaomin } }) =>
        lina.run(
          fetchChange,
          { direction: 'from_safe', denominations: [{ value: '3.00', quantity: 1 }] },
          { approver: zhaomin },
        ),
    },
  ],
  [
    'a top-up of a drawer that holds its float',
    {
      code: 'float_not_below',
      act: ({ people: { lina, zhaomin } }) =>
        lina.run(topUpFloat, { denominations: tens(1) }, { approver: zhaomin }),
    },
  ],
  [
    'an exchange that is no exchange',
    {
      code: 'change_differs',
      act: ({ people: { lina, zhaomin } }) =>
        lina.run(exchangeChange, { given: tens(10), received: tens(9) }, { approver: zhaomin }),
    },
  ],

  ['a spot check without its cashier', { code: 'cashier_not_present', act: check('lina', 'wangqiang') }],
  [
    'a spot check of a drawer that is being counted',
    { code: 'shift_not_running', act: check('wangqiang', 'wangqiang') },
  ],
  [
    'a spot check of a shift that ended',
    {
      code: 'shift_not_running',
      after: async ({ people: { zhouhao, admin } }) => zhouhao.run(endShift, {}, { approver: admin }),
      act: async (hotel) => {
        const [row] = await runSql(
          hotel.db,
          `select id from cashier_shift where state = 'sealed' and kind = 'desk'`,
        )
        return hotel.people.zhaomin.run(
          spotCheck,
          { shiftId: (row as { id: number }).id, denominations: tens(1), remark: '' },
          { approver: hotel.people.zhouhao },
        )
      },
    },
  ],
])('%s', (_, refusal) => expectRefused(busy.hotel, refusal))
