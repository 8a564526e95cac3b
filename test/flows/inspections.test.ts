import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser, envelope, refusalFrom } from '../support/browser.ts'
import { refusalOf } from '../support/raw-sql.ts'
import { openSmallHouse, roomIdOf } from '../support/small-house.ts'
import type { StaffedHotel } from '../support/staffed-hotel.ts'
import { StayDesk } from '../support/stay-desk.ts'

let hotel: StaffedHotel
let desk: StayDesk
let housekeeper: Browser

beforeAll(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
  housekeeper = new Browser(hotel)
  await housekeeper.signIn('housekeeper')
})

afterAll(() => hotel.db.close())

const request = async (stayId: number) => (await desk.ask()).inspections.request(envelope({ stayId }))
const cancel = async (inspectionId: number) =>
  (await desk.ask()).inspections.cancel(envelope({ inspectionId }))
const minibar = (amount: string, quantity: number) => ({ code: 'minibar', amount, quantity })

const answer = async (inspectionId: number, charges: ReturnType<typeof minibar>[], leftItems = '') => {
  const { inspections } = await housekeeper.ask()
  return inspections.answer(
    envelope(
      charges.length === 0
        ? { inspectionId, outcome: 'clean' as const, leftItems }
        : { inspectionId, outcome: 'charges' as const, charges, leftItems },
    ),
  )
}

test.each([
  // room, found,                                           → outcome, folio
  ['201', [], 'clean', '0.00'],
  ['202', [minibar('25.00', 1)], 'charges', '25.00'],
  ['203', [minibar('36.00', 3), { ...minibar('120.00', 1), code: 'damage' }], 'charges', '156.00'],
])('room %s with %j is answered %s, the guest owes %s', async (room, charges, outcome, balance) => {
  const { stayId } = await desk.checkIn(room)
  const { inspectionId } = await request(stayId)
  expect((await desk.view(stayId)).inspection).toMatchObject({ state: 'requested', outcome: null })
  await answer(inspectionId, charges, '雨伞')
  const view = await desk.view(stayId)
  expect(view.inspection).toMatchObject({
    state: 'answered',
    outcome,
    leftItems: '雨伞',
    answeredBy: 'The housekeeper',
  })
  expect(view.folios[0]?.balance).toBe(balance)
})

test('the phone lists the rooms the desk waits for, with no name and no amount', async () => {
  const { stayId } = await desk.checkIn('204')
  const { inspectionId } = await request(stayId)
  const { inspections, stays } = await housekeeper.ask()
  expect(await inspections.open()).toEqual([
    {
      inspectionId,
      stayId,
      roomId: roomIdOf('204'),
      roomNumber: '204',
      floor: '2',
      requestedAt: hotel.clock.now(),
      requestedBy: 'The cashier',
    },
  ])
  expect(await refusalFrom(stays.inHouse())).toBe('not_permitted {"command":"stays.inHouse"}')
  await cancel(inspectionId)
  expect(await inspections.open()).toEqual([])
})

test('one is open at a time, and one that is over is over', async () => {
  const { stayId } = await desk.checkIn('205')
  const { inspectionId } = await request(stayId)
  expect(await refusalFrom(request(stayId))).toBe('inspection_already_requested {"room":"205"}')
  const second = `insert into inspection (id, stay_id, room_id, state, requested_by, requested_at)
    select 1, stay_id, room_id, state, requested_by, requested_at from inspection where id = ${inspectionId}`
  expect(await refusalOf(hotel.db, second)).toBe('inspection_one_open_per_stay')
  await cancel(inspectionId)
  expect(await refusalFrom(cancel(inspectionId))).toBe('inspection_not_open')
  expect(await refusalFrom(answer(inspectionId, []))).toBe('inspection_not_open')
  expect(await refusalFrom(answer(77, []))).toBe('not_found {"what":"inspection"}')
  await answer((await request(stayId)).inspectionId, [])
})

test('nobody inspects for a guest who is not in house', async () => {
  const { stayId } = await desk.reserve()
  expect(await refusalFrom(request(stayId))).toBe('stay_not_in_house {"state":"reserved"}')
  expect(await refusalFrom(request(77))).toBe('not_found {"what":"stay"}')
})

test('an unknown charge leaves the inspection open and the folio as it was', async () => {
  const { stayId } = await desk.checkIn('206')
  const { inspectionId } = await request(stayId)
  const charges = [minibar('10.00', 1), { ...minibar('10.00', 1), code: 'helicopter' }]
  expect(await refusalFrom(answer(inspectionId, charges))).toBe(
    'transaction_code_unknown {"code":"helicopter"}',
  )
  const view = await desk.view(stayId)
  expect(view.inspection?.state).toBe('requested')
  expect(view.folios[0]?.balance).toBe('0.00')
})
