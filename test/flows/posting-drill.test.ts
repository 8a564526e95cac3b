import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { drillDown } from '@jiaoban/server/closings/posting-drill.service.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel
let shiftId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  const opened = await lina.openShift(hotel.deskId('FO1'))
  shiftId = opened.shiftId
  const stay = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '王建国', idKind: 'id_card', idNumber: '110101199003078515' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '400.00' }] },
  })
  await lina.run(postCharge, { folioId: stay.folioId, code: 'minibar', amount: '38.00', quantity: 1 })
  await lina.run(takePayment, {
    folioId: stay.folioId,
    tenders: [{ methodCode: 'wechat', amount: '38.00', reference: 'WX1' }],
  })
})

afterEach(() => hotel.close())

/** Kind, amount, document and room of each posting behind a label. */
const behind = async (label: string): Promise<string[]> =>
  (await drillDown(hotel.db.reader, shiftId, label)).map(({ kind, amount, documentNumber, roomNumber }) =>
    [kind, amount, documentNumber ?? '-', roomNumber ?? '-'].join(' '),
  )

test('each label opens to the postings it speaks of', async () => {
  const { lina } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })

  expect(await behind('float')).toEqual([expect.stringMatching(/^float_issued 1000\.00 \S+ -$/)])
  const deposit = 'deposit_taken 400.00 D000001 101'
  expect(await behind('method:cash:deposit_taken')).toEqual([deposit])
  expect(await behind('deposit:deposit_taken')).toEqual([deposit])
  expect(await behind('series:deposit_slip:used')).toEqual([deposit])
  expect(await behind('cash:in')).toEqual([...(await behind('float')), deposit])
  expect(await behind('cash:out')).toEqual([])
  expect(await behind('guest_cash:in')).toEqual([deposit])
  expect(await behind('guest_cash:out')).toEqual([])
  expect(await behind('family:difference')).toEqual([])
  const [payment] = await behind('method:wechat:payment')
  expect(payment).toMatch(/^payment 38\.00 \S+ 101$/)
  expect(await behind('tender:clearing.wechat:in')).toEqual([payment])
  expect(await behind('tender:clearing.wechat:out')).toEqual([])
  expect((await behind('charge:minibar')).every((line) => line.endsWith('- 101'))).toBe(true)
  expect(await behind('charge:room')).toEqual([])
  expect(await behind('nothing')).toEqual([])
})

test('while the drawer is counted blind, what guests paid in cash is left out', async () => {
  expect(await behind('method:cash:deposit_taken')).toEqual([])
  expect(await behind('cash:in')).toEqual(await behind('float'))
  expect(await behind('method:wechat:payment')).toHaveLength(1)
})

test('a shift that does not exist is not found', async () => {
  await expect(drillDown(hotel.db.reader, 99_999, 'drawer')).rejects.toMatchObject({ code: 'not_found' })
})
