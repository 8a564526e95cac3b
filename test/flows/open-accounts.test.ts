import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { setRoomState } from '@jiaoban/server/rooms/set-room-state.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { answerInspection } from '@jiaoban/server/stays/answer-inspection.command.ts'
import { chargeLate } from '@jiaoban/server/stays/charge-late.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { listSuspendedItems, readFindings } from '@jiaoban/server/stays/open-account-view.service.ts'
import { setOutOfOrder } from '@jiaoban/server/stays/set-out-of-order.command.ts'
import { settleSuspended } from '@jiaoban/server/stays/settle-suspended.command.ts'
import { suspendAccount } from '@jiaoban/server/stays/suspend-account.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { undoCheckOut } from '@jiaoban/server/stays/undo-check-out.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

interface InHouse {
  readonly stayId: number
  readonly folioId: number
}

/** One night of two at 300.00 and a minibar of 88.00: 388.00 are due today. */
const moveIn = async (deposit = '', room = '101'): Promise<InHouse> => {
  const { lina } = hotel.people
  const stay = await lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E88001${room}`, phone: '' }],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
    ...(deposit === '' ? {} : { deposit: { tenders: [{ methodCode: 'cash', amount: deposit }] } }),
  })
  await lina.run(postCharge, { folioId: stay.folioId, code: 'minibar', amount: '88.00', quantity: 1 })
  return stay
}

const cash = (amount: string) => [{ methodCode: 'cash', amount }]

const versionOf = async ({ stayId }: InHouse): Promise<number> =>
  (await listFoliosOfStay(hotel.db.reader, stayId)).find(({ state }) => state === 'open')?.version ?? 0

/** The guest has every slip at hand. */
const slipsOf = async ({ stayId }: InHouse): Promise<number[]> =>
  (await listSlipsOfStay(hotel.db.reader, stayId)).map(({ id }) => id)

const leave = async (stay: InHouse, payments: { methodCode: string; amount: string }[] = []) =>
  hotel.people.lina.run(checkOut, {
    stayId: stay.stayId,
    folioVersion: await versionOf(stay),
    lateCheckOut: 'none',
    payments,
    refunds: [],
    slipRefunds: [],
    slipsBack: await slipsOf(stay),
    isInspectionWaived: true,
  })

const suspend = async (stay: InHouse, dueDate = '2026-03-08') =>
  hotel.people.lina.run(
    suspendAccount,
    {
      stayId: stay.stayId,
      folioVersion: await versionOf(stay),
      lateCheckOut: 'none',
      isInspectionWaived: true,
      dueDate,
      reason: '公司下周转账',
    },
    { approver: hotel.people.zhaomin },
  )

const settle = async (
  stay: InHouse,
  payments: { methodCode: string; amount: string; reference?: string }[],
) =>
  hotel.people.lina.run(settleSuspended, {
    stayId: stay.stayId,
    folioVersion: await versionOf(stay),
    payments,
    refunds: [],
    slipRefunds: [],
    slipsBack: await slipsOf(stay),
  })

const undo = (stay: InHouse) =>
  hotel.people.lina.run(
    undoCheckOut,
    { stayId: stay.stayId, reasonCode: 'stays_on' },
    { approver: hotel.people.zhaomin },
  )

const ledgers = async ({ folioId }: InHouse) => ({
  drawer: await hotel.balance('cash.drawer', 'FO1'),
  guest: await hotel.balance('guest', folioId),
})

const stateOf = async ({ stayId }: InHouse) =>
  runSql(hotel.db, `select state, departure_date from stay where id = ${stayId}`)

/** Every line of the stay's folios: kind and amount. */
const lines = async ({ stayId }: InHouse) =>
  (
    await runSql(
      hotel.db,
      `select folio_line.kind, amount_minor from folio_line join folio on folio.id = folio_id
       where stay_id = ${stayId} order by folio_line.id`,
    )
  ).map((row) => Object.values(row as Record<string, unknown>).join(' '))

const heldNights = async ({ stayId }: InHouse) =>
  (
    await runSql(
      hotel.db,
      `select night, charge_kind from room_night where stay_id = ${stayId} and is_released = 0 order by night`,
    )
  ).map((row) => Object.values(row as Record<string, unknown>).join(' '))

/** Li Na's shift is counted, given, accepted by Wang Qiang and sealed. */
const handOver = async (takings: string): Promise<void> => {
  const { lina, wangqiang } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  if (takings !== '') {
    await lina.run(dropCash, { bagNumber: 'BAG-1', amount: takings }, { approver: wangqiang })
  }
  const { handoverId } = await lina.run(giveHandover, {})
  const count = await honestOpening(hotel, hotel.deskId('FO1'), '1000.00')
  await wangqiang.run(acceptHandover, { handoverId, count })
}

describe('a guest leaves and pays later', () => {
  test('the folio stays open in the guest ledger, slips stay held, and both are settled with one bill', async () => {
    const stay = await moveIn('100.00')
    expect(await suspend(stay)).toMatchObject({ balance: '388.00', held: '100.00' })
    expect(await stateOf(stay)).toEqual([{ state: 'checked_out', departure_date: '2026-03-01' }])
    expect(await ledgers(stay)).toEqual({ drawer: '1100.00', guest: '388.00' })
    const [item] = await listSuspendedItems(hotel.db.reader, false)
    expect(item).toMatchObject({
      roomNumber: '101',
      dueDate: '2026-03-08',
      isOverdue: false,
      balance: '388.00',
      deposits: '100.00',
      approvedBy: '赵敏',
      reason: '公司下周转账',
    })
    const settled = await settle(stay, cash('288.00'))
    expect(settled).toMatchObject({ applied: [{ slip: 'D000001', amount: '100.00' }], number: 'B000001' })
    expect(await ledgers(stay)).toEqual({ drawer: '1388.00', guest: '0.00' })
    expect(await lines(stay)).toEqual([
      'charge 8800',
      'charge 30000',
      'deposit_applied -10000',
      'payment -28800',
    ])
    expect(await listSuspendedItems(hotel.db.reader, false)).toEqual([])
    await expect(settle(stay, [])).rejects.toMatchObject({ code: 'account_not_suspended' })
    await handOver('388.00')
  })

  test('past the roll it is overdue, the shift that left it open is sealed, another one settles it', async () => {
    const stay = await moveIn()
    await suspend(stay, '2026-03-01')
    await handOver('')
    hotel.clock.set('2026-03-01T16:30:00.000Z')
    await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    expect(await listSuspendedItems(hotel.db.reader, false)).toMatchObject([{ isOverdue: true }])
    const settled = await hotel.people.wangqiang.run(settleSuspended, {
      stayId: stay.stayId,
      folioVersion: await versionOf(stay),
      payments: [{ methodCode: 'wechat', amount: '388.00', reference: 'WX1' }],
      refunds: [],
      slipRefunds: [],
    })
    expect(settled.number).toBe('B000001')
    expect(await ledgers(stay)).toMatchObject({ guest: '0.00' })
  })

  test('is refused alone, for nothing, and for a date that has passed', async () => {
    const owing = await moveIn()
    const covered = await moveIn('388.00', '102')
    const refusal = async (act: Promise<unknown>) => (await act.catch((error: unknown) => error)) as object
    expect(await refusal(suspend(owing, '2026-02-28'))).toMatchObject({ code: 'suspension_due_in_past' })
    expect(await refusal(suspend(covered))).toMatchObject({
      code: 'suspension_owes_nothing',
      facts: { balance: '388.00', held: '388.00' },
    })
    const alone = hotel.people.lina.run(suspendAccount, {
      stayId: owing.stayId,
      folioVersion: 1,
      lateCheckOut: 'none',
      isInspectionWaived: true,
      dueDate: '2026-03-08',
    })
    expect(await refusal(alone)).toMatchObject({ code: 'approval_required' })
  })
})

describe('a check-out is undone', () => {
  test('by a credit bill that moves no money; the next bill shows what was received before', async () => {
    const stay = await moveIn('100.00')
    await leave(stay, cash('288.00'))
    expect(await ledgers(stay)).toEqual({ drawer: '1388.00', guest: '0.00' })
    expect(await heldNights(stay)).toEqual([])

    const undone = await undo(stay)
    expect(undone.creditBills).toHaveLength(1)
    expect(await stateOf(stay)).toEqual([{ state: 'in_house', departure_date: '2026-03-03' }])
    expect(await ledgers(stay)).toEqual({ drawer: '1388.00', guest: '0.00' })
    expect(await heldNights(stay)).toEqual(['2026-03-01 charged', '2026-03-02 '])
    expect(await runSql(hotel.db, 'select state from deposit_slip')).toEqual([{ state: 'redeemed' }])

    const { lina } = hotel.people
    await lina.run(postCharge, { folioId: stay.folioId, code: 'restaurant', amount: '50.00', quantity: 1 })
    const again = await leave(stay, cash('50.00'))
    expect(await ledgers(stay)).toEqual({ drawer: '1438.00', guest: '0.00' })
    expect(
      await runSql(
        hotel.db,
        `select charges_minor, received_before_minor, received_now_minor from bill
         where document_id = ${again.documentId}`,
      ),
    ).toEqual([{ charges_minor: 43_800, received_before_minor: 38_800, received_now_minor: 5_000 }])
    await handOver('438.00')
  })

  test('not when the room was sold again, not after its date, and not twice', async () => {
    const { lina, wufang, zhaomin } = hotel.people
    const first = await moveIn('', '101')
    await leave(first, cash('388.00'))
    await wufang.run(setRoomState, { roomId: hotel.roomId('101'), state: 'clean' })
    await moveIn('', '101')
    await expect(undo(first)).rejects.toMatchObject({ code: 'room_taken' })

    const second = await moveIn('', '102')
    await leave(second, cash('388.00'))
    await undo(second)
    await expect(undo(second)).rejects.toMatchObject({ code: 'stay_not_checked_out' })
    await leave(second)
    await expect(
      lina.run(undoCheckOut, { stayId: second.stayId, reasonCode: 'other' }),
    ).rejects.toMatchObject({ code: 'approval_required' })
    hotel.clock.set('2026-03-01T16:30:00.000Z')
    await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    await expect(undo(second)).rejects.toMatchObject({ code: 'check_out_of_other_date' })
  })

  test('not when the nights were promised to somebody who has no room yet', async () => {
    const stay = await moveIn('', '101')
    await leave(stay, cash('388.00'))
    const [room] = (await runSql(
      hotel.db,
      `select room_type_id as type from room where id = ${hotel.roomId('101')}`,
    )) as { type: number }[]
    const reserve = () =>
      hotel.people.lina.run(reserveStay, {
        source: 'direct',
        guest: { name: '李明' },
        roomTypeId: room?.type ?? 0,
        arrivalDate: '2026-03-02',
        departureDate: '2026-03-03',
        rate: '300.00',
        adults: 1,
      })
    // Three standard rooms, all promised for the night the guest gave back.
    for (let promised = 0; promised < 3; promised += 1) await reserve()
    await expect(undo(stay)).rejects.toMatchObject({ code: 'room_type_full', facts: { night: '2026-03-02' } })
    expect(await stateOf(stay)).toEqual([{ state: 'checked_out', departure_date: '2026-03-01' }])
  })

  test('not when the room was taken out of order', async () => {
    const stay = await moveIn('', '101')
    await leave(stay, cash('388.00'))
    await hotel.people.wufang.run(setOutOfOrder, {
      roomId: hotel.roomId('101'),
      fromDate: '2026-03-01',
      untilDate: '2026-03-02',
      reasonCode: 'repair',
    })
    await expect(undo(stay)).rejects.toMatchObject({ code: 'room_out_of_order' })
  })

  test('of a suspended account, which is withdrawn', async () => {
    const stay = await moveIn()
    await suspend(stay)
    expect((await undo(stay)).creditBills).toEqual([])
    expect(await runSql(hotel.db, 'select state from suspended_account')).toEqual([{ state: 'withdrawn' }])
    await leave(stay, cash('388.00'))
    await handOver('388.00')
  })
})

describe('a charge found after the guest had left', () => {
  test('stands on a new window and is paid at once; the closed folio stays closed', async () => {
    const stay = await moveIn()
    await leave(stay, cash('388.00'))
    const charged = await hotel.people.lina.run(chargeLate, {
      stayId: stay.stayId,
      charges: [{ code: 'minibar', amount: '20.00', quantity: 2 }],
      settlement: { kind: 'pay', payments: cash('20.00') },
    })
    expect(charged.bill?.number).toBe('B000002')
    const folios = await listFoliosOfStay(hotel.db.reader, stay.stayId)
    expect(folios.map(({ windowNumber, state }) => `${windowNumber} ${state}`)).toEqual([
      '1 closed',
      '2 closed',
    ])
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1408.00')
    await handOver('408.00')
  })

  test('left open with a lead, then settled', async () => {
    const { lina, zhaomin } = hotel.people
    const stay = await moveIn()
    await leave(stay, cash('388.00'))
    const request = {
      stayId: stay.stayId,
      charges: [{ code: 'minibar', amount: '20.00', quantity: 1 }],
      settlement: { kind: 'suspend' as const, dueDate: '2026-03-08' },
    }
    await expect(lina.run(chargeLate, request)).rejects.toMatchObject({ code: 'approval_required' })
    await lina.run(chargeLate, request, { approver: zhaomin })
    expect(await listSuspendedItems(hotel.db.reader, false)).toMatchObject([{ balance: '20.00' }])
    await settle(stay, [{ methodCode: 'wechat', amount: '20.00', reference: 'WX2' }])
    await handOver('388.00')
  })

  test('is what housekeeping finds in a room nobody looked at: an open matter until it is charged', async () => {
    const { lina, wufang } = hotel.people
    const stay = await moveIn()
    await leave(stay, cash('388.00'))
    const [asked] = await runSql(hotel.db, `select id from inspection where state = 'requested'`)
    const { id: inspectionId } = asked as { id: number }
    await wufang.run(answerInspection, {
      inspectionId,
      outcome: 'charges',
      charges: [{ code: 'minibar', amount: '30.00', quantity: 3 }],
    })
    expect(
      await runSql(
        hotel.db,
        `select body, state from open_matter join open_matter_text on matter_id = open_matter.id
         where kind = 'late_charge'`,
      ),
    ).toEqual([{ body: '迷你吧 × 3 · 30.00 CNY', state: 'open' }])
    const [finding] = await readFindings(hotel.db.reader, stay.stayId)
    await lina.run(chargeLate, {
      stayId: stay.stayId,
      charges: finding?.lines ?? [],
      findingId: finding?.findingId ?? 0,
      settlement: { kind: 'pay', payments: cash('30.00') },
    })
    expect(await readFindings(hotel.db.reader, stay.stayId)).toEqual([])
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1418.00')
  })
})
