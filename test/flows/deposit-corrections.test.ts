import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { findSlip } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { correctDepositTender } from '@jiaoban/server/deposits/correct-deposit-tender.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { notesOf } from '@jiaoban/server/set-up/demo/drawer-cash.service.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { moveDeposit } from '@jiaoban/server/stays/move-deposit.command.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { moveIn, moveOut, slipsOfStay } from '../support/deposit-desk.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { sealShift } from '../support/sealed-shift.ts'
import { brokenLines } from '../support/worked-shift.ts'

/** Deposits booked by the wrong tender, told rightly while their shift is open. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const total = async (control: 'clearing.card' | 'clearing.wechat'): Promise<string> => {
  const rows = await hotel.db.reader
    .selectFrom('account')
    .innerJoin('account_balance', 'account_balance.account_id', 'account.id')
    .where('account.control', '=', control)
    .select('balance_minor')
    .execute()
  return Money.sum(
    rows.map((row) => Money.fromMinor(row.balance_minor, 'CNY')),
    'CNY',
  ).toString()
}

/** drawer, card, WeChat, what the slip holds. */
const standing = async (slipId: number): Promise<string> =>
  [
    await hotel.balance('cash.drawer', 'FO1'),
    await total('clearing.card'),
    await total('clearing.wechat'),
    await hotel.balance('deposits', slipId),
  ].join(' ')

const correct = (slipId: number, changes: object = {}) =>
  hotel.people.lina.run(correctDepositTender, {
    slipId,
    methodCode: 'wechat',
    reference: 'WX1',
    reasonCode: 'wrong_method' as const,
    ...changes,
  })

/** 400.00 typed as cash; the guest held out a telephone. */
const typedAsCash = async () => {
  const stay = await moveIn(hotel, '101', { methodCode: 'cash', amount: '400.00' })
  return { stay, slipId: stay.slips[0]?.slipId ?? 0 }
}

test('cash was WeChat: one receipt takes it back, and the money goes back the way it came', async () => {
  const { stay, slipId } = await typedAsCash()
  expect(await standing(slipId)).toBe('1400.00 0.00 0.00 -400.00')
  const corrected = await correct(slipId)
  expect(corrected).toMatchObject({ number: 'R000001', slip: 'D000001', amount: '400.00' })
  expect(await standing(slipId)).toBe('1000.00 0.00 400.00 -400.00')
  expect(await findSlip(hotel.db.reader, slipId)).toMatchObject({
    paymentMethodCode: 'wechat',
    reference: 'WX1',
  })
  expect(await slipsOfStay(hotel, stay.stayId)).toEqual(['D000001 issued: taken 400.00, left 400.00'])
  expect(await findSnapshot(hotel.db.reader, corrected.documentId)).toMatchObject({
    purpose: 'correction',
    tenders: [{ amount: '400.00', reference: 'WX1' }],
    takesBack: { documentNumber: 'D000001', tender: { amount: '400.00' } },
  })
  // One night of 300.00: the rest goes back by WeChat.
  await moveOut(hotel, stay)
  expect(await standing(slipId)).toBe('1000.00 0.00 300.00 0.00')
  const report = await sealShift(hotel)
  expect(report.corrections).toMatchObject([
    { kind: 'payment', amount: '400.00', reasonCode: 'wrong_method' },
  ])
})

test('it is told twice: the last telling counts, each on its own receipt', async () => {
  const { slipId } = await typedAsCash()
  await correct(slipId)
  expect(await refusalFrom(correct(slipId))).toBe('tender_not_different {"method":"wechat"}')
  await correct(slipId, { reference: 'WX2', reasonCode: 'wrong_reference' })
  await correct(slipId, { methodCode: 'card', reference: 'POS1' })
  expect(await standing(slipId)).toBe('1000.00 400.00 0.00 -400.00')
  await correct(slipId, { methodCode: 'cash', reference: '', tendered: '500.00' })
  expect(await standing(slipId)).toBe('1400.00 0.00 0.00 -400.00')
  await sealShift(hotel)
})

test('a part that went back stays as it was paid', async () => {
  const { stay, slipId } = await typedAsCash()
  await hotel.people.lina.run(refundDeposit, {
    slipId,
    amount: '50.00',
    isPaperBack: false,
    reasonCode: 'overpaid',
  })
  await correct(slipId)
  expect(await standing(slipId)).toBe('950.00 0.00 400.00 -350.00')
  expect(await slipsOfStay(hotel, stay.stayId)).toEqual([
    'D000001 issued: taken 400.00, refunded 50.00, left 350.00',
  ])
  await sealShift(hotel)
})

/** The equations that do not hold; the drawer is not empty before the float is given. */
const broken = async (shiftId: number): Promise<string[]> =>
  (await brokenLines(hotel, shiftId)).map(({ equation }) => equation).filter((one) => one !== 'b6b')

test('a count that finds it is cured: short cash and over WeChat are one mistake', async () => {
  const { lina } = hotel.people
  const { slipId } = await typedAsCash()
  const shiftId = (await findDeskShiftOf(hotel.db.reader, lina.staffId))?.id ?? 0
  const count = await honestCount(hotel, 'lina')
  const denominations = notesOf(Money.of('1000.00', 'CNY'))
  const desk = await listTerminalsOfDesk(hotel.db.reader, hotel.deskId('FO1'))
  const wechat = desk.find(({ paymentMethodCode }) => paymentMethodCode === 'wechat')
  const terminals = count.terminals.map((terminal) =>
    terminal.terminalId === wechat?.id ? { ...terminal, sales: '400.00' } : terminal,
  )
  await lina.run(countDrawer, { count: { ...count, denominations, terminals } })
  expect(await broken(shiftId)).toEqual(['b6', 'b7'])
  await correct(slipId)
  expect(await broken(shiftId)).toEqual([])
})

describe('is refused', () => {
  test('another shift’s, a used slip, money that was moved, a tender that is none', async () => {
    const { wangqiang, zhaomin } = hotel.people
    const { stay, slipId } = await typedAsCash()
    expect(await refusalFrom(correct(slipId, { reference: '' }))).toMatch(/^reference_missing/)
    expect(await refusalFrom(correct(slipId, { methodCode: 'city_ledger' }))).toMatch(
      /^(payment_method_unknown|deposit_is_no_money)/,
    )
    expect(await refusalFrom(correct(9_999_999))).toBe('slip_not_found')
    await wangqiang.openShift(hotel.deskId('FO2'))
    const others = wangqiang.run(correctDepositTender, {
      slipId,
      methodCode: 'wechat',
      reference: 'WX1',
      reasonCode: 'wrong_method',
    })
    expect(await refusalFrom(others)).toBe('deposit_of_another_shift {"slip":"D000001"}')
    const more = await hotel.people.lina.run(takeDeposit, {
      folioId: stay.folioId,
      tenders: [{ methodCode: 'cash', amount: '100.00' }],
    })
    const second = more.slips[0]?.slipId ?? 0
    await hotel.people.lina.run(
      moveDeposit,
      {
        slipId: second,
        amount: '30.00',
        to: { kind: 'slip', slipId },
        isPaperBack: false,
        reasonCode: 'other',
        remark: '',
      },
      { approver: zhaomin },
    )
    expect(await refusalFrom(correct(slipId))).toBe('deposit_was_moved {"slip":"D000001"}')
    expect(await refusalFrom(correct(second))).toBe('deposit_was_moved {"slip":"D000002"}')
    await moveOut(hotel, stay)
    expect(await refusalFrom(correct(slipId))).toBe('slip_already_redeemed {"slip":"D000001"}')
    expect(await total('clearing.wechat')).toBe('0.00')
  })

  test('a drawer that has paid the cash out again', async () => {
    const { slipId } = await typedAsCash()
    const drawer = await hotel.balance('cash.drawer', 'FO1')
    expect(drawer).toBe('1400.00')
    const other = await moveIn(hotel, '102', { methodCode: 'card', amount: '1300.00', reference: 'POS9' })
    await hotel.people.lina.run(
      refundDeposit,
      {
        slipId: other.slips[0]?.slipId ?? 0,
        amount: '1200.00',
        methodCode: 'cash',
        isPaperBack: false,
        reasonCode: 'overpaid',
      },
      { approver: hotel.people.zhaomin },
    )
    expect(await refusalFrom(correct(slipId))).toMatch(/below_zero|cannot_pay|holds_too_little|not_enough/)
    expect(await standing(slipId)).toBe('200.00 1300.00 0.00 -400.00')
  })
})
