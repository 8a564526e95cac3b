import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { journalHash } from '@jiaoban/server/kernel/journal-row.ts'
import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { openShift } from '@jiaoban/server/shifts/open-shift.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { changeReservation } from '@jiaoban/server/stays/change-reservation.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { leaving, slipsOf, standardType } from '../support/busy-hotel.ts'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { race } from '../support/race.ts'
import { runSql } from '../support/raw-sql.ts'
import { openSecondServer } from '../support/second-server.ts'

/** Two desks at two servers that do the same thing in the same moment. One of them does it. */
let one: TestHotel
let other: TestHotel

beforeEach(async () => {
  one = await openTestHotel({ isFile: true })
  other = await openSecondServer(one)
  await one.people.lina.openShift(one.deskId('FO1'))
  await one.people.wangqiang.openShift(one.deskId('FO2'))
})

afterEach(async () => {
  await other.close()
  await one.close()
})

const countOf = async (from: string): Promise<number> =>
  (await runSql(one.db, `select 1 from ${from}`)).length

const moveIn = (hotel: TestHotel, who: 'lina' | 'wangqiang', room: string) =>
  hotel.people[who].run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [guest(`E${room}${who.length}`)],
    departureDate: '2026-03-02',
    // The last of the rooms costs 500.00 by the list.
    rate: room === '201' ? '500.00' : '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '400.00' }] },
  })

test('two desks check somebody into one room', async () => {
  for (const room of ['101', '102', '103', '201']) {
    const outcomes = await race(
      () => moveIn(one, 'lina', room),
      () => moveIn(other, 'wangqiang', room),
    )
    expect(outcomes).toEqual(['done', 'room_occupied'])
  }
  expect(await countOf('room_night where is_released = 0')).toBe(4)
  expect(await countOf('deposit_slip')).toBe(4)
  const drawers = await runSql(
    one.db,
    `select sum(balance_minor) as cash from account_balance where control = 'cash.drawer'`,
  )
  expect(drawers).toEqual([{ cash: 310_000 }])
})

test('two desks reserve the last room', async () => {
  const roomTypeId = await standardType(one)
  const reserve = (hotel: TestHotel, who: 'lina' | 'wangqiang', night: string) => () =>
    hotel.people[who].run(reserveStay, {
      source: 'direct',
      guest: { name: '赵敏' },
      roomTypeId,
      arrivalDate: night,
      departureDate: addDays(night, 1),
      rate: '280.00',
      concessionReasonCode: 'member',
      adults: 1,
    })
  for (const night of ['2026-03-02', '2026-03-03', '2026-03-04']) {
    for (let room = 1; room < 3; room += 1) await reserve(one, 'lina', night)()
    const outcomes = await race(reserve(one, 'lina', night), reserve(other, 'wangqiang', night))
    expect(outcomes).toEqual(['done', 'room_type_full'])
  }
  expect(await countOf(`stay where state = 'reserved'`)).toBe(9)
})

test('two desks change one reservation', async () => {
  const reservation = {
    source: 'direct' as const,
    guest: { name: '赵敏' },
    roomTypeId: await standardType(one),
    arrivalDate: '2026-03-02',
    departureDate: '2026-03-03',
    rate: '280.00',
    concessionReasonCode: 'member',
  }
  const { stayId } = await one.people.lina.run(reserveStay, { ...reservation, adults: 1 })
  const change = (hotel: TestHotel, who: 'lina' | 'wangqiang', adults: number) => () =>
    hotel.people[who].run(changeReservation, { ...reservation, stayId, version: 1, adults })
  expect(await race(change(one, 'lina', 2), change(other, 'wangqiang', 3))).toEqual([
    'done',
    'reservation_changed',
  ])
  expect(await countOf(`reservation_change where kind = 'changed'`)).toBe(1)
})

test('one command is sent twice, over two connections', async () => {
  const { folioId } = await moveIn(one, 'lina', '101')
  const send = (hotel: TestHotel, commandId: string, amount: string) =>
    runCommand(hotel.runner, takeDeposit, {
      commandId,
      businessDate: null,
      input: takeDeposit.input.parse({ folioId, tenders: [{ methodCode: 'cash', amount }] }),
      actorId: one.people.lina.staffId,
      isSigned: false,
      approverId: null,
    })
  for (let time = 0; time < 5; time += 1) {
    const commandId = uuidV7()
    const [first, second] = await Promise.all([
      send(one, commandId, '10.00'),
      send(other, commandId, '10.00'),
    ])
    expect(second).toEqual(first)
    expect(await countOf(`journal where command_id = '${commandId}'`)).toBe(1)
  }
  expect(await countOf('deposit_slip')).toBe(6)
  expect(await one.balance('cash.drawer', 'FO1')).toBe('1450.00')

  const altered = uuidV7()
  expect(
    await race(
      () => send(one, altered, '10.00'),
      () => send(other, altered, '11.00'),
    ),
  ).toEqual(['command_id_reused', 'done'])
})

test('two desks pay out one slip: the second finds it empty', async () => {
  const { slips } = await moveIn(one, 'lina', '101')
  const slipId = slips[0]?.slipId ?? 0
  const held = one.balance('deposits', slipId)
  const pay = (hotel: TestHotel, who: 'lina' | 'wangqiang', amount: string) => () =>
    hotel.people[who].run(refundDeposit, { slipId, amount, isPaperBack: true, reasonCode: 'guest_asked' })
  expect(await held).toBe('-400.00')
  expect(await race(pay(one, 'lina', '300.00'), pay(other, 'wangqiang', '300.00'))).toEqual([
    'done',
    'slip_holds_less',
  ])
  expect(await race(pay(one, 'lina', '100.00'), pay(other, 'wangqiang', '100.00'))).toEqual([
    'done',
    'slip_already_redeemed',
  ])
  expect(await countOf(`posting where kind = 'deposit_refunded'`)).toBe(2)
  expect(await one.balance('deposits', slipId)).toBe('0.00')
})

test('two desks check one guest out', async () => {
  const stay = await moveIn(one, 'lina', '101')
  const { stayId } = stay
  const leave = (hotel: TestHotel, who: 'lina' | 'wangqiang') => () =>
    hotel.people[who].run(checkOut, { ...leaving, stayId, folioVersion: 0, slipsBack: slipsOf(stay) })
  expect(await race(leave(one, 'lina'), leave(other, 'wangqiang'))).toEqual(['done', 'stay_not_in_house'])
  expect(await countOf('bill')).toBe(1)
  expect(await countOf(`posting where kind = 'deposit_refunded'`)).toBe(1)
  expect(await countOf(`posting where kind = 'charge' and credit_control = 'revenue.room'`)).toBe(1)
})

test('a bag is received twice', async () => {
  const { lina, wangqiang } = one.people
  await moveIn(one, 'lina', '101')
  const { dropId } = await lina.run(dropCash, { bagNumber: 'B1', amount: '400.00' }, { approver: wangqiang })
  const receive = (hotel: TestHotel, counted: string) => () =>
    hotel.people.sunli.run(receiveDrop, { dropId, counted })
  expect(await race(receive(one, '400.00'), receive(other, '400.00'))).toEqual([
    'bag_already_received',
    'done',
  ])
  expect(await one.balance('cash.safe')).toBe('18900.00')
  expect(await one.balance('cash.bag', dropId)).toBe('0.00')
})

test('two colleagues accept one handover, and one of them opens the desk from the safe', async () => {
  const { lina } = one.people
  const desk = one.deskId('FO1')
  await lina.run(countDrawer, { count: await honestCount(one, 'lina') })
  const { handoverId } = await lina.run(giveHandover, {})
  const count = await honestOpening(one, desk, '1000.00')
  const outcomes = await race(
    () => one.people.chenjing.run(acceptHandover, { handoverId, count }),
    () => other.people.zhouhao.run(acceptHandover, { handoverId, count }),
    () => other.people.zhaomin.run(openShift, { deskId: desk, count }),
  )
  expect(outcomes).toContain('done')
  expect(outcomes.filter((code) => code === 'done')).toHaveLength(1)
  expect(outcomes).toContain('handover_not_waiting')
  expect(await countOf(`shift_closing`)).toBe(1)
  expect(await countOf(`cashier_shift where state <> 'sealed' and desk_id = ${desk}`)).toBe(1)
  expect(await one.balance('cash.drawer', 'FO1')).toBe('1000.00')
  expect(await one.balance('cash.transit', handoverId)).toBe('0.00')
})

test('sixty commands at once, a third of them refused: one chain, no number twice, every balance its postings', async () => {
  const { folioId } = await moveIn(one, 'lina', '101')
  const work = (index: number) => (): Promise<unknown> => {
    const hotel = index % 2 === 0 ? one : other
    const who = index % 4 < 2 ? hotel.people.lina : hotel.people.wangqiang
    const tenders = [{ methodCode: 'cash', amount: '1.00' }]
    if (index % 3 === 0)
      return who.run(postCharge, { folioId: 999_999, code: 'minibar', amount: '1.00', quantity: 1 })
    if (index % 3 === 1) return who.run(postCharge, { folioId, code: 'minibar', amount: '0.07', quantity: 1 })
    return who.run(takeDeposit, { folioId, tenders })
  }
  const outcomes = await race(...Array.from({ length: 60 }, (_, index) => work(index)))
  expect(outcomes.filter((code) => code === 'done')).toHaveLength(40)
  expect(outcomes.filter((code) => code === 'folio_not_found')).toHaveLength(20)

  const rows = (await runSql(
    one.db,
    'select seq, payload, prev_hash, hash from journal order by seq',
  )) as readonly {
    seq: number
    payload: string
    prev_hash: string
    hash: string
  }[]
  expect(rows).toHaveLength(1 + 2 + 1 + 40)
  for (const [index, row] of rows.entries()) {
    expect(row.seq).toBe(index + 1)
    expect(row.prev_hash).toBe(rows[index - 1]?.hash ?? '0'.repeat(64))
    expect(row.hash).toBe(journalHash(row.seq, row.prev_hash, row.payload))
  }
  const slips = await runSql(
    one.db,
    `select sequence_number as number from document where kind = 'deposit_slip' order by 1`,
  )
  expect(slips).toEqual(Array.from({ length: 21 }, (_, index) => ({ number: index + 1 })))
  expect(await one.balance('guest', folioId)).toBe('1.40')
  const drift = await runSql(
    one.db,
    `select account_id from account_balance where balance_minor <>
       coalesce((select sum(amount_minor) from posting where debit_account_id = account_id), 0) -
       coalesce((select sum(amount_minor) from posting where credit_account_id = account_id), 0)`,
  )
  expect(drift).toEqual([])
})

test('two people issue the same range of papers to two desks', async () => {
  const { rangeId } = await one.people.sunli.run(receiveBooks, {
    documentKind: 'tax_invoice',
    first: 'C00000001',
    last: 'C00000050',
    receivedDate: '2026-03-01',
    cost: '0',
    supplier: '',
  })
  const issue = (hotel: TestHotel, who: 'sunli' | 'zhaomin', desk: string) => () =>
    hotel.people[who].run(
      issueBook,
      { rangeId, deskId: one.deskId(desk), handedIn: [] },
      { approver: hotel.people.zhouhao },
    )
  expect(await race(issue(one, 'sunli', 'FO1'), issue(other, 'zhaomin', 'FO2'))).toEqual([
    'done',
    'stock_range_gone',
  ])
  expect(await countOf(`number_book where range_id = ${rangeId}`)).toBe(1)
})
