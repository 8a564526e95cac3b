import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { listBillsOfStay } from '@jiaoban/db/invoices/bill.reads.ts'
import { findRoom } from '@jiaoban/db/rooms/room.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { assignSkipper } from '@jiaoban/server/stays/assign-skipper.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { declareSkipper } from '@jiaoban/server/stays/declare-skipper.command.ts'
import { recordSkipperContact } from '@jiaoban/server/stays/record-skipper-contact.command.ts'
import { recoverSkipper } from '@jiaoban/server/stays/recover-skipper.command.ts'
import { readSkipperView } from '@jiaoban/server/stays/skipper-view.service.ts'
import { writeOffSkipper } from '@jiaoban/server/stays/write-off-skipper.command.ts'
import { invoiceLimit } from '@jiaoban/shared/invoices/invoice-limit.rules.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

/** Room 101, one night open at 300.00, a deposit in cash, a minibar of 88.00. */
const moveIn = async (deposit: string, room = '101') => {
  const { lina } = hotel.people
  const stay = await lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E88001${room}`, phone: '13900000001' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    ...(deposit === '' ? {} : { deposit: { tenders: [{ methodCode: 'cash', amount: deposit }] } }),
  })
  await lina.run(postCharge, { folioId: stay.folioId, code: 'minibar', amount: '88.00', quantity: 1 })
  return stay
}

const declare = (stay: { stayId: number }, remark = '房间已空，电话不接') =>
  hotel.people.lina.run(declareSkipper, { stayId: stay.stayId, folioVersion: 1, remark })

const cash = (amount: string) => ({ tenders: [{ methodCode: 'cash', amount }] })

/** What the ledgers say: drawer, guest, deposits, case, who stands in, bad debt. */
const ledgers = async (folioId: number, caseId: number) => ({
  drawer: await hotel.balance('cash.drawer', 'FO1'),
  guest: await hotel.balance('guest', folioId),
  skipper: await hotel.balance('skipper', caseId),
  staff: await hotel.balance('staff', hotel.people.lina.staffId),
  badDebt: await hotel.balance('expense.bad_debt'),
})

const openMatters = () =>
  runSql(
    hotel.db,
    `select body from open_matter join open_matter_text on matter_id = open_matter.id
     where state = 'open' and kind = 'skipper'`,
  )

test('a skipper: the slip pays first, the rest is a case, and nobody on the staff owes it', async () => {
  const stay = await moveIn('200.00')
  const found = await declare(stay)
  expect(found).toMatchObject({
    amount: '188.00',
    applied: [{ slip: 'D000001', amount: '200.00' }],
    bills: [{ number: 'B000001' }],
  })
  expect(await ledgers(stay.folioId, found.caseId)).toEqual({
    drawer: '1200.00',
    guest: '0.00',
    skipper: '188.00',
    staff: '0.00',
    badDebt: '0.00',
  })
  expect(await findFolio(hotel.db.reader, stay.folioId)).toMatchObject({ state: 'closed' })
  expect(await findRoom(hotel.db.reader, hotel.roomId('101'))).toMatchObject({ housekeepingState: 'dirty' })
  expect(await runSql(hotel.db, 'select state from stay')).toEqual([{ state: 'skipped' }])
  expect(await openMatters()).toEqual([{ body: 'CNY 188.00 · 房间已空，电话不接' }])
  const [bill] = await listBillsOfStay(hotel.db.reader, stay.stayId)
  expect(bill && `${bill.charges} ${invoiceLimit(bill)}`).toBe('388.00 200.00')
})

test('recovered in parts before anybody stands in, the case ends with its matter', async () => {
  const stay = await moveIn('200.00')
  const { caseId } = await declare(stay)
  const { lina } = hotel.people
  const first = await lina.run(recoverSkipper, { caseId, ...cash('100.00') })
  expect(first).toMatchObject({ number: 'R000001', amount: '100.00', left: '88.00' })
  expect(await ledgers(stay.folioId, caseId)).toMatchObject({ drawer: '1300.00', skipper: '88.00' })
  await expect(lina.run(recoverSkipper, { caseId, ...cash('88.01') })).rejects.toMatchObject({
    code: 'recovery_above_debt',
  })
  await lina.run(recoverSkipper, {
    caseId,
    tenders: [{ methodCode: 'wechat', amount: '88.00', reference: 'WX88' }],
  })
  expect(await ledgers(stay.folioId, caseId)).toMatchObject({ drawer: '1300.00', skipper: '0.00' })
  expect(await openMatters()).toEqual([])
  await expect(lina.run(recoverSkipper, { caseId, ...cash('1.00') })).rejects.toMatchObject({
    code: 'skipper_ended',
  })
})

test('a lead decides who stands in; from then on the staff repays', async () => {
  const stay = await moveIn('')
  const { caseId } = await declare(stay)
  const { lina, zhaomin } = hotel.people
  await zhaomin.run(assignSkipper, { caseId, staffId: lina.staffId })
  expect(await ledgers(stay.folioId, caseId)).toMatchObject({ skipper: '0.00', staff: '388.00' })
  await expect(zhaomin.run(assignSkipper, { caseId, staffId: lina.staffId })).rejects.toMatchObject({
    code: 'skipper_decided',
  })
  await lina.run(recoverSkipper, { caseId, ...cash('388.00') })
  expect(await ledgers(stay.folioId, caseId)).toMatchObject({ drawer: '1388.00', staff: '0.00' })
  expect(await runSql(hotel.db, 'select state from skipper_case')).toEqual([{ state: 'recovered' }])
})

test('written off with a second person, and never alone', async () => {
  const stay = await moveIn('')
  const { caseId } = await declare(stay)
  const { sunli, zhaomin } = hotel.people
  await expect(sunli.run(writeOffSkipper, { caseId })).rejects.toMatchObject({ code: 'approval_required' })
  await sunli.run(writeOffSkipper, { caseId }, { approver: zhaomin })
  expect(await ledgers(stay.folioId, caseId)).toMatchObject({ skipper: '0.00', badDebt: '388.00' })
  await expect(
    sunli.run(recordSkipperContact, { caseId, channel: 'phone', outcome: 'no_answer' }),
  ).rejects.toMatchObject({ code: 'skipper_ended' })
})

test('who left more than they owe is no skipper', async () => {
  const stay = await moveIn('388.00')
  await expect(declare(stay)).rejects.toMatchObject({
    code: 'skipper_owes_nothing',
    facts: { balance: '388.00', held: '388.00' },
  })
  expect(await runSql(hotel.db, 'select state from stay')).toEqual([{ state: 'in_house' }])
})

test('the case keeps its evidence: who checked in, a masked ID, the deposit, every try', async () => {
  const { caseId } = await declare(await moveIn('200.00'))
  await hotel.people.wangqiang.run(recordSkipperContact, {
    caseId,
    channel: 'phone',
    outcome: 'no_answer',
    remark: '关机',
  })
  const view = await readSkipperView(hotel.db.reader, caseId)
  expect(view).toMatchObject({
    roomNumber: '101',
    guestName: '王建国',
    checkedInBy: '李娜',
    foundBy: '李娜',
    left: '188.00',
    slips: [{ number: 'D000001', amount: '200.00' }],
    contacts: [{ channel: 'phone', outcome: 'no_answer', triedBy: '王强', remark: '关机' }],
  })
  expect(view.guests[0]?.idNumber).toContain('*')
})

test('a shift with a skipper, a part recovered and a stand-in is handed over and sealed', async () => {
  const { lina, wangqiang, zhaomin } = hotel.people
  const desk = hotel.deskId('FO1')
  const first = await declare(await moveIn('200.00'))
  await lina.run(recoverSkipper, { caseId: first.caseId, ...cash('50.00') })
  const second = await declare(await moveIn('', '102'))
  await zhaomin.run(assignSkipper, { caseId: second.caseId, staffId: wangqiang.staffId })
  await lina.run(recoverSkipper, { caseId: second.caseId, ...cash('10.00') })
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '260.00' }, { approver: wangqiang })
  const given = await lina.run(giveHandover, {})
  const accepted = await wangqiang.run(acceptHandover, {
    handoverId: given.handoverId,
    count: await honestOpening(hotel, desk, '1000.00'),
  })
  const [sealed] = await runSql(hotel.db, `select content from closing where id = ${accepted.closingId}`)
  const report = JSON.parse((sealed as { content: string }).content)
  expect(report.cash).toMatchObject({ received: '200.00', otherIn: '60.00', dropped: '260.00' })
  expect(report.balances).toContainEqual(
    expect.objectContaining({ control: 'skipper', opening: '0.00', closing: '138.00' }),
  )
})
