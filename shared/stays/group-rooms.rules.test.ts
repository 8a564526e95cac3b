import { expect, test } from 'vitest'
import { giveRooms } from './group-rooms.rules.ts'

const twin = 1
const suite = 2
const free = [
  { id: 201, roomTypeId: twin },
  { id: 202, roomTypeId: twin },
  { id: 301, roomTypeId: suite },
]
const want = (stayId: number, roomTypeId: number, roomId: number | null = null) => ({
  stayId,
  roomTypeId,
  roomId,
})

test.each([
  [
    'in the order of the house',
    [want(1, twin), want(2, suite), want(3, twin)],
    { 1: 201, 2: 301, 3: 202 },
    {},
  ],
  ['who holds a room keeps it', [want(1, twin), want(2, twin, 201)], { 1: 202, 2: 201 }, {}],
  ['a room that is held need not be free any more', [want(1, twin, 209)], { 1: 209 }, {}],
  ['too few of a type', [want(1, suite), want(2, suite), want(3, suite)], { 1: 301 }, { [suite]: 2 }],
  ['no type stands in for another', [want(1, suite), want(2, suite)], { 1: 301 }, { [suite]: 1 }],
])('%s', (_, wanting, rooms, missing) => {
  const given = giveRooms(wanting, free)
  expect(Object.fromEntries(given.rooms)).toEqual(rooms)
  expect(Object.fromEntries(given.missing)).toEqual(missing)
})
