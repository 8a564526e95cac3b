import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.ts'
import { hotelPin } from '../support/small-hotel.ts'

let server: TestServer

beforeEach(async () => {
  server = await startTestServer()
})

afterEach(() => server.close())

/** What a browser sends with every command: its own id, and the date the user saw. */
const command = <Input>(input: Input) => ({ commandId: uuidV7(), businessDate: '2026-03-01', input })

const openDesk = async () => {
  const lina = await server.signIn('lina')
  const deskId = server.hotel.deskId('FO1')
  const form = await lina.shifts.countForm.query({ deskId })
  const count = {
    denominations: [{ value: '100.00', quantity: 10 }],
    numbers: [{ bookId: form.books[0]?.bookId ?? 0, nextNumber: 'A00001001' }],
    keys: [{ keyCode: 'safe_box', quantity: 2 }],
  }
  await lina.shifts.open.mutate(command({ deskId, count }))
  return lina
}

const walkIn = () => ({
  roomId: server.hotel.roomId('101'),
  guests: [{ name: '张三', idKind: 'id_card' as const, idNumber: '110101199003070011' }],
  departureDate: '2026-03-01',
  rate: '300.00',
  adults: 1,
  deposit: { tenders: [{ methodCode: 'cash', amount: '400.00', tendered: '400.00' }] },
})

test('a guest comes and goes between two sheets of paper', async () => {
  const lina = await openDesk()
  const { stayId, slips } = await lina.stays.checkIn.mutate(command(walkIn()))
  expect(slips).toMatchObject([{ number: 'D000001', amount: '400.00', change: '0.00' }])

  const plan = await lina.stays.checkOutPlan.query({ stayId, late: null })
  expect(plan).toMatchObject({ isDayUse: true, balance: '300.00', toPay: '0.00' })
  const bill = await lina.stays.checkOut.mutate(
    command({
      stayId,
      folioVersion: plan.folioVersion,
      lateCheckOut: plan.late,
      payments: [],
      refunds: [],
      slipRefunds: [],
      slipsBack: plan.slips.map(({ slipId }) => slipId),
      isInspectionWaived: false,
    }),
  )
  expect(bill).toMatchObject({
    number: 'B000001',
    applied: [{ slip: 'D000001', amount: '300.00' }],
    refunded: [{ slip: 'D000001', amount: '100.00' }],
  })
  expect(await server.hotel.balance('cash.drawer', 'FO1')).toBe('1300.00')
})

test('a retried command is answered again, and an altered one refused', async () => {
  const lina = await openDesk()
  const envelope = command(walkIn())
  const first = await lina.stays.checkIn.mutate(envelope)
  expect(await lina.stays.checkIn.mutate(envelope)).toEqual(first)
  const altered = { ...envelope, input: { ...envelope.input, rate: '1.00' } }
  await expect(lina.stays.checkIn.mutate(altered)).rejects.toMatchObject({
    data: { refusal: { code: 'command_id_reused' } },
  })
})

test('a second person signs with a PIN, and nobody for himself', async () => {
  const lina = await openDesk()
  await lina.stays.checkIn.mutate(command(walkIn()))
  const bag = { bagNumber: 'BAG1', amount: '400.00' }
  const approve = (username: string, pin: string) =>
    lina.shifts.dropCash.mutate({ ...command(bag), approval: { username, pin } })
  for (const [username, typed, code] of [
    ['zhaomin', '1357', 'pin_wrong'],
    ['lina', hotelPin, 'approver_is_actor'],
    ['wufang', hotelPin, 'approver_not_permitted'],
  ] as const) {
    await expect(approve(username, typed)).rejects.toMatchObject({ data: { refusal: { code } } })
  }
  expect(await approve('zhaomin', hotelPin)).toMatchObject({ number: 'P000001', amount: '400.00' })
})

test('whoever is not signed in, or may not, is refused', async () => {
  const nobody = server.browse()
  await expect(nobody.stays.inHouse.query()).rejects.toMatchObject({ data: { httpStatus: 401 } })
  const wufang = await server.signIn('wufang')
  await expect(wufang.stays.inHouse.query()).rejects.toMatchObject({ data: { httpStatus: 403 } })
  await expect(wufang.stays.checkIn.mutate(command(walkIn()))).rejects.toMatchObject({
    data: { refusal: { code: 'not_permitted', facts: { command: 'checkIn' } } },
  })
})
