import { expect, test } from 'vitest'
import { type AvailabilityFacts, availabilityOf, oversoldNight } from './availability.rules.ts'

const nights = ['2026-03-01', '2026-03-02', '2026-03-03']

const nothing: AvailabilityFacts = { rooms: new Map([[1, 3]]), outOfOrder: [], held: [], promised: [] }

const free = (facts: Partial<AvailabilityFacts>): number[] =>
  availabilityOf({ ...nothing, ...facts }, nights).map((night) => night.free)

const promise = (arrivalDate: string, departureDate: string, rooms = 1) => ({
  roomTypeId: 1,
  arrivalDate,
  departureDate,
  rooms,
})

test.each<[string, Partial<AvailabilityFacts>, number[]]>([
  ['an empty house', {}, [3, 3, 3]],
  ['a room held on one night', { held: [{ roomTypeId: 1, night: '2026-03-02', rooms: 1 }] }, [3, 2, 3]],
  ['a room of another type', { held: [{ roomTypeId: 2, night: '2026-03-02', rooms: 1 }] }, [3, 3, 3]],
  ['a promise until the third', { promised: [promise('2026-03-01', '2026-03-03')] }, [2, 2, 3]],
  ['a promise for the day', { promised: [promise('2026-03-02', '2026-03-02')] }, [3, 2, 3]],
  ['a promise that began before', { promised: [promise('2026-02-27', '2026-03-02')] }, [2, 3, 3]],
  ['two rooms promised at once', { promised: [promise('2026-03-01', '2026-03-02', 2)] }, [1, 3, 3]],
  [
    'a room out of order until the third',
    { outOfOrder: [{ roomTypeId: 1, fromDate: '2026-03-01', untilDate: '2026-03-03' }] },
    [2, 2, 3],
  ],
])('%s', (_, facts, expected) => {
  expect(free(facts)).toEqual(expected)
})

test('the first night that is sold too often is named', () => {
  const facts = { ...nothing, promised: [promise('2026-03-02', '2026-03-04', 4)] }
  expect(oversoldNight(availabilityOf(facts, nights))).toMatchObject({ night: '2026-03-02', free: -1 })
  expect(oversoldNight(availabilityOf(nothing, nights))).toBeUndefined()
})
