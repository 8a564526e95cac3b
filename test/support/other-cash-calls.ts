import { openTraining } from '@jiaoban/server/training/open-training.command.ts'
import { findSealingKey } from '@jiaoban/db/closings/signing-key.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { payPettyExpense } from '@jiaoban/server/shifts/pay-petty-expense.command.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'
import { honestCount } from './honest-count.ts'
import type { TestHotel } from './hotel.ts'

/** Valid calls of what a drawer does beside payments and deposits. */
export const otherCashCalls = async ({
  hotel,
  stay,
  paidOut,
  payment,
}: BusyHotel): Promise<readonly ValidCall[]> => {
  const lina = { who: 'lina', shift: 'own', approver: 'admin' } as const
  const office = { who: 'sunli', shift: 'office' } as const
  const shift = await findDeskShiftOf(hotel.db.reader, hotel.people.lina.staffId)
  const key = await findSealingKey(hotel.db.reader)
  const denominations = [{ value: '50.00', quantity: 2 }]
  const { foreign } = await honestCount(hotel, 'lina')
  return [
    {
      name: 'payOut',
      path: 'shifts.payOut',
      ...lina,
      input: { folioId: stay.folioId, amount: '30.00', remark: '出租车费' },
    },
    {
      name: 'payPettyExpense',
      path: 'shifts.payPettyExpense',
      ...lina,
      input: { categoryCode: 'supplies', amount: '15.00', remark: '灯泡两只' },
    },
    {
      name: 'takeBackPaidOut',
      path: 'shifts.takeBackPaidOut',
      ...lina,
      isApproved: true,
      input: { paidOutId: paidOut.paidOutId, reasonCode: 'wrong_amount' },
    },
    {
      name: 'correctTender',
      path: 'payments.correctTender',
      who: 'lina',
      shift: 'own',
      input: { ...payment, methodCode: 'cash', tendered: '20.00', reasonCode: 'wrong_method' },
    },
    {
      name: 'movePayment',
      path: 'payments.move',
      who: 'lina',
      shift: 'own',
      input: { ...payment, toFolioId: stay.folioId, reasonCode: 'wrong_room' },
    },
    {
      name: 'fetchChange',
      path: 'shifts.fetchChange',
      ...lina,
      isApproved: true,
      input: { direction: 'from_safe', denominations },
    },
    {
      name: 'topUpFloat',
      path: 'shifts.topUpFloat',
      ...lina,
      isApproved: true,
      input: { denominations },
      prepare: spendTheFloat,
    },
    {
      name: 'exchangeChange',
      path: 'shifts.exchangeChange',
      ...lina,
      isApproved: true,
      input: { given: [{ value: '100.00', quantity: 1 }], received: denominations },
    },
    {
      name: 'recordCounterfeit',
      path: 'shifts.recordCounterfeit',
      ...lina,
      isApproved: true,
      input: { value: '100.00', quantity: 1, serials: 'AB12345678', bearer: 'cashier' },
    },
    {
      name: 'recordSafeCounterfeit',
      path: 'shifts.recordSafeCounterfeit',
      ...office,
      approver: 'admin',
      isApproved: true,
      input: { value: '50.00', quantity: 2, serials: 'CD87654321' },
    },
    {
      name: 'bankCash',
      path: 'shifts.bankCash',
      ...office,
      input: { amount: '5000.00', slipNumber: 'BANK20260301' },
    },
    {
      name: 'closePeriod',
      path: 'closings.closePeriod',
      ...office,
      isSigned: true,
      input: { period: '2026-02' },
    },
    {
      name: 'replaceSigningKey',
      path: 'closings.replaceSigningKey',
      who: 'admin',
      shift: 'office',
      isSigned: true,
      approver: 'zhaomin',
      isApproved: true,
      input: { seenKeyId: key?.id ?? 0, reasonCode: 'routine' },
    },
    {
      name: 'openTraining',
      path: 'training.open',
      who: 'admin',
      shift: 'office',
      input: { deskCount: 2 },
    },
    {
      name: 'closeTraining',
      path: 'training.close',
      who: 'admin',
      shift: 'office',
      prepare: ({ people: { admin } }) => admin.run(openTraining, { deskCount: 1 }),
      input: { number: 1 },
    },
    {
      name: 'countSafe',
      path: 'shifts.countSafe',
      ...office,
      approver: 'admin',
      isApproved: true,
      input: { denominations: [{ value: '100.00', quantity: 150 }] },
    },
    {
      name: 'spotCheck',
      path: 'shifts.spotCheck',
      who: 'zhaomin',
      shift: 'office',
      approver: 'lina',
      isApproved: true,
      input: { shiftId: shift?.id ?? 0, denominations, foreign, remark: '缺一张五十元' },
    },
    {
      name: 'changeCashLimits',
      path: 'shifts.changeCashLimits',
      who: 'admin',
      shift: 'office',
      input: { limits: [{ code: 'paid_out', limit: '100.00' }] },
    },
  ]
}

/** Leaves less than the float in Li Na's drawer. */
const spendTheFloat = async ({ people: { lina, zhaomin } }: TestHotel): Promise<void> => {
  const expense = { categoryCode: 'repair', amount: '1700.00', remark: '水管抢修' } as const
  await lina.run(payPettyExpense, expense, { approver: zhaomin })
}
