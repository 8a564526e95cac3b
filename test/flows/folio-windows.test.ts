import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { listFoliosOfStay, readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { changeRouting } from '@jiaoban/server/folios/change-routing.command.ts'
import { openFolioWindow } from '@jiaoban/server/folios/open-folio-window.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { answerInspection } from '@jiaoban/server/stays/answer-inspection.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel
let stay: { stayId: number; folioId: number }

beforeEach(async () => {
  hotel = await openTestHotel({ startAt: '2026-03-01T12:00:00.000Z' })
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  stay = await moveIn('101')
})

afterEach(() => hotel.close())

/** A guest for two nights at 300.00, without a deposit. */
const moveIn = (room: string) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
  })

const company = (stayId = stay.stayId) =>
  hotel.people.lina.run(openFolioWindow, { stayId, payer: 'company', payerName: '上海远洋贸易有限公司' })

type Rules = Parameters<typeof changeRouting.run>[1]['rules']

const route = (rules: Rules) => hotel.people.lina.run(changeRouting, { stayId: stay.stayId, rules })

const charge = (code: string, amount: string, isRouted = true) =>
  hotel.people.lina.run(postCharge, { folioId: stay.folioId, code, amount, quantity: 1, isRouted })

/** What each window owes and for what: `1 38.00: minibar 38.00`. */
const windows = async (): Promise<string[]> => {
  const { reader } = hotel.db
  const folios = await listFoliosOfStay(reader, stay.stayId)
  return Promise.all(
    folios.map(async ({ id, windowNumber, balance }) => {
      const lines = (await listFolioLines(reader, id)).map((line) => `${line.code} ${line.amount}`)
      return `${windowNumber} ${balance}: ${lines.join(', ')}`
    }),
  )
}

describe('another payer', () => {
  test('has a window of their own, with their name on its papers', async () => {
    const { folioId, windowNumber } = await company()
    expect(windowNumber).toBe(2)
    expect(await readFolioParty(hotel.db.reader, folioId)).toMatchObject({
      guestName: '上海远洋贸易有限公司',
      roomNumber: '101',
      departureDate: '2026-03-03',
    })
    expect(await windows()).toEqual(['1 0.00: ', '2 0.00: '])
  })

  test('keeps the name when the guest stays longer, and gets the new date', async () => {
    const { folioId } = await company()
    await hotel.people.lina.run(extendStay, { stayId: stay.stayId, departureDate: '2026-03-05' })
    const { reader } = hotel.db
    const names = [await readFolioParty(reader, stay.folioId), await readFolioParty(reader, folioId)].map(
      ({ guestName, departureDate }) => `${guestName} ${departureDate}`,
    )
    expect(names).toEqual(['王建国 2026-03-05', '上海远洋贸易有限公司 2026-03-05'])
  })
})

describe('房费转公司，杂费自付', () => {
  test('night audit, minibar of the inspection and the desk post by rule', async () => {
    const second = await company()
    await route([
      { by: 'department', value: 'room', folioId: second.folioId },
      { by: 'code', value: 'breakfast', folioId: second.folioId },
    ])
    expect(await charge('breakfast', '68.00')).toMatchObject({ windowNumber: 2, balance: '68.00' })
    expect(await charge('minibar', '38.00')).toMatchObject({ windowNumber: 1, balance: '38.00' })
    expect(await charge('breakfast', '30.00', false)).toMatchObject({ windowNumber: 1, balance: '68.00' })
    const { inspectionId } = await hotel.people.lina.run(requestInspection, { stayId: stay.stayId })
    await hotel.people.wufang.run(answerInspection, {
      inspectionId,
      outcome: 'charges',
      charges: [{ code: 'minibar', amount: '12.00', quantity: 1 }],
    })
    hotel.clock.set('2026-03-01T16:30:00.000Z')
    await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    expect(await windows()).toEqual([
      '1 80.00: minibar 38.00, breakfast 30.00, minibar 12.00',
      '2 368.00: breakfast 68.00, room 300.00',
    ])
  })

  test('new rules take the place of the old; what was charged stays', async () => {
    const second = await company()
    await route([{ by: 'department', value: 'minibar', folioId: second.folioId }])
    await charge('minibar', '38.00')
    await route([])
    await charge('minibar', '12.00')
    expect(await windows()).toEqual(['1 12.00: minibar 12.00', '2 38.00: minibar 38.00'])
  })
})

test('a window that was never used is closed with the stay', async () => {
  await company()
  await hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: 0,
    payments: [{ methodCode: 'cash', amount: '300.00' }],
  })
  const folios = await listFoliosOfStay(hotel.db.reader, stay.stayId)
  expect(folios.map(({ state, balance }) => `${state} ${balance}`)).toEqual(['closed 0.00', 'closed 0.00'])
})

describe('refused', () => {
  test('a rule to a window of another stay, for nothing known, or twice for the same', async () => {
    const other = await moveIn('102')
    const second = await company(other.stayId)
    const { folioId } = stay
    expect([
      await refusalFrom(route([{ by: 'department', value: 'room', folioId: second.folioId }])),
      await refusalFrom(route([{ by: 'code', value: 'gold', folioId }])),
      await refusalFrom(
        route([
          { by: 'code', value: 'minibar', folioId },
          { by: 'code', value: 'minibar', folioId },
        ]),
      ),
    ]).toEqual([
      'window_of_other_stay',
      'transaction_code_unknown {"code":"gold"}',
      'routed_twice {"what":"minibar"}',
    ])
  })

  test('a ninth window', async () => {
    for (let window = 2; window <= 8; window += 1) await company()
    expect(await refusalFrom(company())).toBe('too_many_windows {"limit":8}')
  })

  test('a window of somebody who has left', async () => {
    await hotel.people.lina.run(checkOut, {
      ...leaving,
      stayId: stay.stayId,
      folioVersion: 0,
      payments: [{ methodCode: 'cash', amount: '300.00' }],
    })
    expect(await refusalFrom(company())).toBe('folio_closed')
  })

  test('to leave while another window is not settled', async () => {
    const second = await company()
    await route([{ by: 'department', value: 'minibar', folioId: second.folioId }])
    const leave = () =>
      hotel.people.lina.run(checkOut, {
        ...leaving,
        stayId: stay.stayId,
        folioVersion: 0,
        payments: [{ methodCode: 'cash', amount: '300.00' }],
      })
    await charge('minibar', '38.00')
    expect(await refusalFrom(leave())).toBe('window_not_settled {"window":2}')
  })
})
