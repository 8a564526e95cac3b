import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { mergeFolio } from '@jiaoban/server/folios/merge-folio.command.ts'
import { openFolioWindow } from '@jiaoban/server/folios/open-folio-window.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { transferLines } from '@jiaoban/server/folios/transfer-lines.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

let hotel: TestHotel
let own: { stayId: number; folioId: number }
let other: { stayId: number; folioId: number }

beforeEach(async () => {
  hotel = await openTestHotel({ startAt: '2026-03-01T12:00:00.000Z' })
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  own = await moveIn('101')
  other = await moveIn('102')
})

afterEach(() => hotel.close())

/** A guest for one night at 300.00, without a deposit. */
const moveIn = (room: string) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })

const window = () =>
  hotel.people.lina.run(openFolioWindow, { stayId: own.stayId, payer: 'company', payerName: '远洋贸易' })

const charge = async (code: string, amount: string): Promise<number> =>
  (await hotel.people.lina.run(postCharge, { folioId: own.folioId, code, amount, quantity: 1 })).folioLineId

interface Transfer {
  readonly to: number
  readonly from?: number
  readonly moves: { folioLineId: number; amount?: string }[]
  readonly isApproved?: boolean
}

const move = ({ to, from = own.folioId, moves, isApproved = false }: Transfer) =>
  hotel.people.lina.run(
    transferLines,
    { fromFolioId: from, toFolioId: to, moves },
    isApproved ? { approver: hotel.people.zhaomin } : {},
  )

const merge = (from: number, to: number) =>
  hotel.people.lina.run(mergeFolio, { fromFolioId: from, toFolioId: to }, { approver: hotel.people.zhaomin })

/** Count, bag, float to the safe: every equation of the shift balances, or there is no seal. */
const expectSeal = async (): Promise<void> => {
  const { closingId } = await hotel.people.lina.end({ lead: hotel.people.zhaomin, bag: 'BAG-1' })
  expect(closingId).toBeGreaterThan(0)
}

/** The balance of a folio and its lines: `38.00 | charge minibar 38.00`. */
const folio = async (folioId: number): Promise<string> => {
  const lines = await listFolioLines(hotel.db.reader, folioId)
  const found = await findFolio(hotel.db.reader, folioId)
  const texts = lines.map((line) => `${line.kind} ${line.code ?? line.methodCode} ${line.amount}`)
  return [found?.balance.toString(), ...texts].join(' | ')
}

describe('lines of one stay', () => {
  test('a whole line and a part of one go to the company; the tax goes with them', async () => {
    const dinner = await charge('restaurant', '106.00')
    const minibar = await charge('minibar', '38.00')
    const { folioId } = await window()
    const done = await move({
      to: folioId,
      moves: [{ folioLineId: dinner }, { folioLineId: minibar, amount: '12.00' }],
    })
    expect(done).toEqual({ lines: 2, fromBalance: '26.00', toBalance: '118.00' })
    expect(await folio(own.folioId)).toBe(
      '26.00 | charge restaurant 106.00 | charge minibar 38.00 | transfer restaurant -106.00 | transfer minibar -12.00',
    )
    expect(await folio(folioId)).toBe('118.00 | transfer restaurant 106.00 | transfer minibar 12.00')
    const taxes = (await listFolioLines(hotel.db.reader, folioId)).map(({ tax }) => tax.toString())
    expect(taxes).toEqual(['6.00', '1.38'])
    expect(await hotel.balance('revenue.food')).toBe('-100.00')
    expect(await hotel.balance('tax.output')).toBe('-10.37')
    await expectSeal()
  })

  test('what came can go on, what is left can follow, and no more', async () => {
    const dinner = await charge('restaurant', '106.00')
    const { folioId } = await window()
    await move({ to: folioId, moves: [{ folioLineId: dinner, amount: '100.00' }] })
    const arrived = (await listFolioLines(hotel.db.reader, folioId))[0]?.id ?? 0
    expect(await refusalFrom(move({ to: folioId, moves: [{ folioLineId: dinner, amount: '6.01' }] }))).toBe(
      'move_above_remaining {"left":"6.00","asked":"6.01"}',
    )
    await move({ from: folioId, to: own.folioId, moves: [{ folioLineId: arrived, amount: '40.00' }] })
    await move({ to: folioId, moves: [{ folioLineId: dinner }] })
    expect([await folio(own.folioId), await folio(folioId)].map((text) => text.split(' | ')[0])).toEqual([
      '40.00',
      '66.00',
    ])
    expect(await refusalFrom(move({ to: folioId, moves: [{ folioLineId: dinner }] }))).toBe(
      'line_not_movable',
    )
  })

  test('a transfer of today is corrected on both folios; the charge only once it is whole again', async () => {
    const dinner = await charge('restaurant', '106.00')
    const { folioId } = await window()
    await move({ to: folioId, moves: [{ folioLineId: dinner, amount: '100.00' }] })
    const correct = (folioLineId: number) =>
      hotel.people.lina.run(correctCharge, { folioLineId, reasonCode: 'wrong_room' })
    expect(await refusalFrom(correct(dinner))).toBe('line_partly_gone {"left":"6.00"}')
    const arrived = (await listFolioLines(hotel.db.reader, folioId))[0]?.id ?? 0
    await correct(arrived)
    expect(await folio(folioId)).toBe('0.00 | transfer restaurant 100.00 | correction restaurant -100.00')
    await correct(dinner)
    expect((await folio(own.folioId)).split(' | ')[0]).toBe('0.00')
    expect(await hotel.balance('revenue.food')).toBe('0.00')
    await expectSeal()
  })
})

describe('from one stay to another', () => {
  test('a lead approves, the night stays with its room, both folios are billed what they keep', async () => {
    const dinner = await charge('restaurant', '106.00')
    expect(await refusalFrom(move({ to: other.folioId, moves: [{ folioLineId: dinner }] }))).toBe(
      'approval_required {"reason":"transferLines"}',
    )
    hotel.clock.set('2026-03-01T16:30:00.000Z')
    await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    const night = (await listFolioLines(hotel.db.reader, own.folioId)).find((line) => line.night !== null)
    await move({
      to: other.folioId,
      moves: [{ folioLineId: dinner }, { folioLineId: night?.id ?? 0 }],
      isApproved: true,
    })
    expect(await folio(other.folioId)).toBe(
      '706.00 | charge room 300.00 | transfer restaurant 106.00 | transfer room 300.00',
    )
    const rows = await runSql(hotel.db, 'select stay_id, charge_kind from room_night order by room_id')
    expect(rows).toEqual([
      { stay_id: own.stayId, charge_kind: 'charged' },
      { stay_id: other.stayId, charge_kind: 'charged' },
    ])
    const leave = (stay: { stayId: number; folioId: number }, amount: string) =>
      findFolio(hotel.db.reader, stay.folioId).then((found) =>
        hotel.people.lina.run(checkOut, {
          ...leaving,
          stayId: stay.stayId,
          folioVersion: found?.version ?? 0,
          payments: amount === '0.00' ? [] : [{ methodCode: 'cash', amount }],
        }),
      )
    await leave(other, '706.00')
    await leave(own, '0.00')
    await expectSeal()
  })

  test('merged: charges and what was paid on them', async () => {
    await charge('minibar', '38.00')
    await hotel.people.lina.run(takePayment, {
      folioId: own.folioId,
      tenders: [{ methodCode: 'cash', amount: '20.00' }],
    })
    expect(await merge(own.folioId, other.folioId)).toEqual({ lines: 2, toBalance: '18.00' })
    expect(await folio(own.folioId)).toBe(
      '0.00 | charge minibar 38.00 | payment cash -20.00 | transfer minibar -38.00 | transfer cash 20.00',
    )
    expect(await folio(other.folioId)).toBe('18.00 | transfer minibar 38.00 | transfer cash -20.00')
    expect(await refusalFrom(merge(own.folioId, other.folioId))).toBe('nothing_to_move')
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1020.00')
    await expectSeal()
  })
})

describe('refused', () => {
  test('to itself, from a folio it is not on, a corrected line, a closed folio', async () => {
    const dinner = await charge('restaurant', '106.00')
    const { folioId } = await window()
    const wrong = await charge('minibar', '5.00')
    await hotel.people.lina.run(correctCharge, { folioLineId: wrong, reasonCode: 'double' })
    expect([
      await refusalFrom(move({ to: own.folioId, moves: [{ folioLineId: dinner }] })),
      await refusalFrom(move({ from: folioId, to: own.folioId, moves: [{ folioLineId: dinner }] })),
      await refusalFrom(move({ to: folioId, moves: [{ folioLineId: wrong }] })),
    ]).toEqual(['same_folio', 'charge_line_not_found', 'line_not_movable'])
    await hotel.people.lina.run(checkOut, {
      ...leaving,
      stayId: other.stayId,
      folioVersion: 0,
      payments: [{ methodCode: 'cash', amount: '300.00' }],
    })
    expect(
      await refusalFrom(move({ to: other.folioId, moves: [{ folioLineId: dinner }], isApproved: true })),
    ).toBe('folio_closed')
  })
})
