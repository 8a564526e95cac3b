import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { closeHouseAccount } from '@jiaoban/server/folios/close-house-account.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { openHouseAccount } from '@jiaoban/server/folios/open-house-account.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { postTip } from '@jiaoban/server/folios/post-tip.command.ts'
import { transferLines } from '@jiaoban/server/folios/transfer-lines.command.ts'
import { settleInterim } from '@jiaoban/server/invoices/settle-interim.command.ts'
import { payTip } from '@jiaoban/server/shifts/pay-tip.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel
let account: { folioId: number }
let stay: { stayId: number; folioId: number }

beforeEach(async () => {
  hotel = await openTestHotel({ startAt: '2026-03-01T12:00:00.000Z' })
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  account = await hotel.people.zhaomin.run(openHouseAccount, { accountName: '总经理招待' })
  stay = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: 'E8800101', phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })
})

afterEach(() => hotel.close())

const charge = (folioId: number, code: string, amount: string) =>
  hotel.people.lina.run(postCharge, { folioId, code, amount, quantity: 1 })

const move = (from: number, to: number, folioLineId: number) =>
  hotel.people.lina.run(
    transferLines,
    { fromFolioId: from, toFolioId: to, moves: [{ folioLineId }] },
    { approver: hotel.people.zhaomin },
  )

const close = (folioId: number) => hotel.people.zhaomin.run(closeHouseAccount, { folioId })

/** Pays what is left with cash and leaves; the seal of the shift proves the equations. */
const leaveAndSeal = async (amount: string): Promise<void> => {
  const [folio] = await listFoliosOfStay(hotel.db.reader, stay.stayId)
  await hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: folio?.version ?? 0,
    payments: [{ methodCode: 'cash', amount }],
  })
  const { closingId } = await hotel.people.lina.end({ lead: hotel.people.zhaomin, bag: 'BAG-1' })
  expect(closingId).toBeGreaterThan(0)
}

describe('an account of the house', () => {
  test('is charged, takes over what a guest need not pay, and stays in the guest ledger', async () => {
    await charge(account.folioId, 'restaurant', '212.00')
    const dinner = await charge(stay.folioId, 'restaurant', '106.00')
    await move(stay.folioId, account.folioId, dinner.folioLineId)
    expect(await hotel.balance('guest', account.folioId)).toBe('318.00')
    expect(await hotel.balance('guest', stay.folioId)).toBe('0.00')
    expect(await hotel.balance('revenue.food')).toBe('-300.00')
    await leaveAndSeal('300.00')
    expect(await hotel.balance('guest', account.folioId)).toBe('318.00')
  })

  test('is billed and paid, then closed', async () => {
    await charge(account.folioId, 'restaurant', '212.00')
    await hotel.people.lina.run(settleInterim, {
      folioId: account.folioId,
      folioVersion: 1,
      payments: [{ methodCode: 'cash', amount: '212.00' }],
    })
    await close(account.folioId)
    expect(await hotel.balance('guest', account.folioId)).toBe('0.00')
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1212.00')
    await leaveAndSeal('300.00')
  })

  test('is closed once nothing is left of it, and by nobody at a desk', async () => {
    const { folioLineId } = await charge(account.folioId, 'restaurant', '106.00')
    expect([
      await refusalFrom(close(account.folioId)),
      await refusalFrom(close(stay.folioId)),
      await refusalFrom(hotel.people.lina.run(openHouseAccount, { accountName: '员工餐' })),
    ]).toEqual([
      'folio_not_settled {"balance":"106.00","unbilled":"106.00"}',
      'not_a_house_account',
      'not_permitted {"command":"openHouseAccount"}',
    ])
    await hotel.people.lina.run(correctCharge, { folioLineId, reasonCode: 'wrong_room' })
    await close(account.folioId)
    expect(await refusalFrom(charge(account.folioId, 'restaurant', '1.00'))).toBe('folio_closed')
    await leaveAndSeal('300.00')
  })
})

describe('a tip on the bill', () => {
  const tip = (username: 'wufang' | 'chenjing', amount: string) =>
    hotel.people.lina.run(postTip, {
      folioId: stay.folioId,
      staffId: hotel.people[username].staffId,
      amount,
    })

  test('is owed to whoever gets it; no revenue, no tax, and the bill charges it', async () => {
    await tip('wufang', '20.00')
    await tip('chenjing', '30.00')
    const owners = ['wufang', 'chenjing'] as const
    const owed = await Promise.all(
      owners.map((one) => hotel.balance('payable.tips', hotel.people[one].staffId)),
    )
    expect(owed).toEqual(['-20.00', '-30.00'])
    expect(await hotel.balance('guest', stay.folioId)).toBe('50.00')
    expect(await hotel.balance('tax.output')).toBe('0.00')
    await leaveAndSeal('350.00')
  })

  test('typed wrong is taken back', async () => {
    const { folioLineId } = await tip('wufang', '200.00')
    await hotel.people.lina.run(correctCharge, { folioLineId, reasonCode: 'wrong_amount' })
    expect(await hotel.balance('payable.tips', hotel.people.wufang.staffId)).toBe('0.00')
    await leaveAndSeal('300.00')
  })

  const payOut = (staffId: number, amount: string, isApproved = false) =>
    hotel.people.lina.run(payTip, { staffId, amount }, isApproved ? { approver: hotel.people.zhaomin } : {})

  test('is paid out of the drawer against a voucher, never more than is owed, to oneself with a lead', async () => {
    const { wufang, lina } = hotel.people
    await tip('wufang', '20.00')
    await lina.run(postTip, { folioId: stay.folioId, staffId: lina.staffId, amount: '10.00' })
    expect([
      await refusalFrom(payOut(wufang.staffId, '20.01')),
      await refusalFrom(payOut(hotel.people.chenjing.staffId, '1.00')),
      await refusalFrom(payOut(lina.staffId, '10.00')),
    ]).toEqual([
      'tip_above_owed {"owed":"20.00","asked":"20.01"}',
      'tip_above_owed {"owed":"0.00","asked":"1.00"}',
      'approval_required {"reason":"payTip"}',
    ])
    expect(await payOut(wufang.staffId, '15.00')).toMatchObject({ number: 'E000001', amount: '15.00' })
    await payOut(lina.staffId, '10.00', true)
    expect(await hotel.balance('payable.tips', wufang.staffId)).toBe('-5.00')
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('975.00')
    await leaveAndSeal('330.00')
  })

  test('that was paid out cannot be taken back any more', async () => {
    const { folioLineId } = await tip('wufang', '20.00')
    await payOut(hotel.people.wufang.staffId, '20.00')
    const correct = hotel.people.lina.run(correctCharge, { folioLineId, reasonCode: 'wrong_amount' })
    expect(await refusalFrom(correct)).toMatch(/^account_below_zero/)
  })

  test('for nobody of the house is refused', async () => {
    const nobody = hotel.people.lina.run(postTip, { folioId: stay.folioId, staffId: 999_999, amount: '5.00' })
    expect(await refusalFrom(nobody)).toBe('not_found {"what":"staff"}')
  })
})
