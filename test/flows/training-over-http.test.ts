import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hotelPassword } from '../support/small-hotel.ts'
import { makeApi, startTestServer, type TestServer } from '../support/server.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'

/** The way into a training and out of it, as a browser walks it. */
let server: TestServer

beforeEach(async () => {
  server = await startTestServer()
})

afterEach(() => server.close())

const call = <Input>(input: Input) => ({ commandId: uuidV7(), businessDate: null, input })

/** Two pages of one browser: of the hotel, and of its training. */
const browse = async (username: string) => {
  const cookies = new Map<string, string>()
  const house = makeApi(server.url, cookies)
  await house.session.signIn.mutate({ username, password: hotelPassword })
  return { house, practice: makeApi(server.url, cookies, '/training/trpc') }
}

test('into a training leads the hotel’s session, and no other way', async () => {
  const office = await browse('admin')
  const { house, practice } = await browse('lina')
  await expect(house.training.enter.mutate()).rejects.toThrow('training_not_open')
  await expect(practice.session.current.query()).rejects.toThrow('training_not_open')
  await office.house.training.open.mutate(call({ deskCount: 1 }))
  expect((await house.shell.status.query()).training).toEqual({ number: 1, isHere: false })

  expect(await practice.session.current.query()).toBe(null)
  const typed = { username: 'lina', password: hotelPassword }
  await expect(practice.session.signIn.mutate(typed)).rejects.toThrow('not_permitted')
  expect(await house.training.enter.mutate()).toEqual({ number: 1 })
  expect(await practice.session.current.query()).toMatchObject({ username: 'lina', role: 'cashier' })
  const status = await practice.shell.status.query()
  expect([status.training, status.propertyName]).toEqual([
    { number: 1, isHere: true },
    '培训 TRAINING 测试酒店',
  ])
  await expect(practice.training.enter.mutate()).rejects.toThrow('training_in_training')

  // The two pages see two houses.
  const rooms = async (api: typeof house) => (await api.rooms.board.query()).rooms.map(({ number }) => number)
  expect(await rooms(house)).toEqual(['101', '102', '103', '201', '202', '203'])
  expect(await rooms(practice)).toEqual(['T101', 'T102', 'T103', 'T201', 'T202', 'T203'])

  // Entering twice keeps the desk that was chosen; leaving the hotel leaves the training.
  expect(await house.training.enter.mutate()).toEqual({ number: 1 })
  await house.session.signOut.mutate()
  expect(await practice.session.current.query()).toBe(null)
})

test('a training that is closed lets nobody in, and the journal has what was done', async () => {
  const office = await browse('admin')
  const { house, practice } = await browse('lina')
  await office.house.training.open.mutate(call({ deskCount: 1 }))
  await house.training.enter.mutate()
  const [entered] = await office.house.training.list.query()
  // Its founding, the rules of the house, and the staff.
  const { seq: recordedRows } = await readHead(server.hotel.trainings.database(1).reader)
  expect(recordedRows).toBeGreaterThan(2)
  expect(entered).toMatchObject({ number: 1, state: 'open', openedBy: '管理员', recordedRows })
  await expect(house.training.close.mutate(call({ number: 1 }))).rejects.toThrow('not_permitted')
  await expect(house.training.list.query()).rejects.toThrow('not_permitted')
  const closed = await office.house.training.close.mutate(call({ number: 1 }))
  expect(closed).toEqual({ number: 1, recordedRows })
  await expect(practice.session.current.query()).rejects.toThrow('training_not_open')
  expect((await house.shell.status.query()).training).toBe(null)
})

test('one that nobody entered is closed without a house being made for it', async () => {
  const office = await browse('admin')
  await office.house.training.open.mutate(call({ deskCount: 1 }))
  expect(await office.house.training.close.mutate(call({ number: 1 }))).toEqual({
    number: 1,
    recordedRows: 0,
  })
  expect(() => server.hotel.trainings.database(1)).toThrow('never entered')
})
