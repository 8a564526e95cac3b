import { listDifferenceItems } from '@jiaoban/db/shifts/difference.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { matchOver } from '@jiaoban/server/payments/match-over.command.ts'
import { repayShort } from '@jiaoban/server/payments/repay-short.command.ts'
import { returnOver } from '@jiaoban/server/payments/return-over.command.ts'
import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { decideOver } from '@jiaoban/server/shifts/decide-over.command.ts'
import { decideShort } from '@jiaoban/server/shifts/decide-short.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { waiveShort } from '@jiaoban/server/shifts/waive-short.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

let hotel: TestHotel
let folioId: number

/** Li Na's desk with 1600.00, a guest in 101 who owes 130.00 and has not paid it. */
beforeEach(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  ;({ folioId } = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: 'E8800101', phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '600.00' }] },
  }))
  await lina.run(postCharge, { folioId, code: 'restaurant', amount: '130.00', quantity: 1 })
})

afterEach(() => hotel.close())

/** A bag of 100.00 in which the general cashier finds something else. */
const bagOf = async (counted: string, bagNumber = 'BAG-1'): Promise<number> => {
  const { lina, sunli, wangqiang } = hotel.people
  const { dropId } = await lina.run(dropCash, { bagNumber, amount: '100.00' }, { approver: wangqiang })
  await sunli.run(receiveDrop, { dropId, counted })
  const [found] = await listDifferenceItems(hotel.db.reader, { isEnded: false, limit: 1 })
  return found?.id ?? 0
}

const ledgers = async () => ({
  drawer: await hotel.balance('cash.drawer', 'FO1'),
  short: await hotel.balance('short.pending'),
  over: await hotel.balance('over.pending'),
  staff: await hotel.balance('staff', hotel.people.lina.staffId),
  lost: await hotel.balance('expense.cash_short'),
  income: await hotel.balance('income.cash_over'),
})

const openMatters = () =>
  runSql(
    hotel.db,
    `select body from open_matter join open_matter_text on matter_id = open_matter.id
     where state = 'open' and kind = 'difference'`,
  )

const states = async () =>
  (await runSql(hotel.db, 'select kind, state from difference order by id')).map((row) =>
    Object.values(row as Record<string, string>).join(' '),
  )

test('a light bag: an open matter, then a debt, repaid in parts against receipts', async () => {
  const { lina, zhaomin } = hotel.people
  const differenceId = await bagOf('80.00')
  expect(await ledgers()).toMatchObject({ drawer: '1500.00', short: '20.00', staff: '0.00' })
  expect(await openMatters()).toEqual([{ body: 'BAG-1 · -20.00 CNY' }])

  await zhaomin.run(decideShort, { differenceId, bearer: { kind: 'staff', staffId: lina.staffId } })
  expect(await ledgers()).toMatchObject({ short: '0.00', staff: '20.00' })
  expect(await openMatters()).toEqual([])

  const cash = (amount: string) => ({ tenders: [{ methodCode: 'cash', amount }] })
  const first = await lina.run(repayShort, { differenceId, ...cash('15.00') })
  expect(first).toMatchObject({ number: 'R000001', left: '5.00' })
  await expect(lina.run(repayShort, { differenceId, ...cash('5.01') })).rejects.toMatchObject({
    code: 'repayment_above_debt',
  })
  await lina.run(repayShort, { differenceId, ...cash('5.00') })
  expect(await ledgers()).toMatchObject({ drawer: '1520.00', staff: '0.00' })
  expect(await states()).toEqual(['short repaid'])
  await expect(lina.run(repayShort, { differenceId, ...cash('1.00') })).rejects.toMatchObject({
    code: 'short_not_owed',
  })
})

test('the house bears a short, or waives what is left of a debt, with a second person', async () => {
  const { lina, sunli, zhaomin } = hotel.people
  const first = await bagOf('80.00')
  const house = { differenceId: first, bearer: { kind: 'house' as const } }
  await expect(sunli.run(decideShort, house)).rejects.toMatchObject({ code: 'approval_required' })
  await sunli.run(decideShort, house, { approver: zhaomin })
  expect(await ledgers()).toMatchObject({ short: '0.00', lost: '20.00' })
  await expect(sunli.run(decideShort, house, { approver: zhaomin })).rejects.toMatchObject({
    code: 'difference_decided',
  })

  const second = await bagOf('70.00', 'BAG-2')
  await sunli.run(decideShort, {
    differenceId: second,
    bearer: { kind: 'staff', staffId: lina.staffId },
  })
  await lina.run(repayShort, { differenceId: second, tenders: [{ methodCode: 'cash', amount: '10.00' }] })
  await sunli.run(waiveShort, { differenceId: second }, { approver: zhaomin })
  expect(await ledgers()).toMatchObject({ staff: '0.00', lost: '40.00' })
  expect(await states()).toEqual(['short borne', 'short waived'])
})

test('an over becomes income, goes back to the guest, or was a payment nobody posted', async () => {
  const { lina, sunli, zhaomin } = hotel.people
  const approver = { approver: zhaomin }
  const kept = await bagOf('101.00', 'BAG-1')
  const returned = await bagOf('102.00', 'BAG-2')
  const missed = await bagOf('130.00', 'BAG-3')
  const tooMuch = await bagOf('230.01', 'BAG-4')
  expect(await ledgers()).toMatchObject({ drawer: '1200.00', over: '-163.01' })

  await sunli.run(decideOver, { differenceId: kept }, approver)
  const back = await lina.run(
    returnOver,
    { differenceId: returned, payee: '王建国', tender: { methodCode: 'cash' } },
    approver,
  )
  expect(back).toMatchObject({ amount: '2.00', number: 'R000001' })
  await sunli.run(matchOver, { differenceId: missed, folioId }, approver)
  expect(await hotel.balance('guest', folioId)).toBe('100.00')
  await expect(sunli.run(matchOver, { differenceId: tooMuch, folioId }, approver)).rejects.toMatchObject({
    code: 'payment_above_balance',
  })
  await expect(
    sunli.run(decideShort, { differenceId: tooMuch, bearer: { kind: 'house' } }, approver),
  ).rejects.toMatchObject({ code: 'difference_of_other_kind' })
  expect(await ledgers()).toMatchObject({ drawer: '1198.00', over: '-130.01', income: '-1.00' })
  expect(await states()).toEqual(['over kept', 'over returned', 'over was_payment', 'over pending'])
})

test('a short of the drawer and one of the handover are debts at once, and the seals balance', async () => {
  const { lina, sunli, wangqiang, zhaomin } = hotel.people
  const light = await bagOf('80.00')
  await zhaomin.run(decideShort, {
    differenceId: light,
    bearer: { kind: 'staff', staffId: wangqiang.staffId },
  })
  const heavy = await bagOf('130.00', 'BAG-2')
  await sunli.run(matchOver, { differenceId: heavy, folioId }, { approver: zhaomin })
  await lina.run(repayShort, { differenceId: light, tenders: [{ methodCode: 'cash', amount: '5.00' }] })

  const count = await honestCount(hotel, 'lina')
  await lina.run(countDrawer, {
    count: {
      ...count,
      denominations: (await honestOpening(hotel, hotel.deskId('FO1'), '1400.00')).denominations,
    },
  })
  await lina.run(bookDifference, { target: { kind: 'drawer' } }, { approver: zhaomin })
  await lina.run(dropCash, { bagNumber: 'BAG-3', amount: '400.00' }, { approver: wangqiang })
  const { handoverId } = await lina.run(giveHandover, {})
  await wangqiang.run(
    acceptHandover,
    { handoverId, count: await honestOpening(hotel, hotel.deskId('FO1'), '990.00') },
    { approver: zhaomin },
  )
  expect(await states()).toEqual(['short owed', 'over was_payment', 'short owed', 'short owed'])
  expect(
    await runSql(hotel.db, `select origin, amount_minor from difference where staff_id = ${lina.staffId}`),
  ).toEqual([
    { origin: 'drawer', amount_minor: 500 },
    { origin: 'handover', amount_minor: 1000 },
  ])
})
