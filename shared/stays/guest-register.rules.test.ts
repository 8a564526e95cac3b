import { expect, test } from 'vitest'
import { registerFile, roomsOf } from './guest-register.rules.ts'

const row = {
  guestId: 1,
  name: '王建国',
  idKind: 'id_card',
  idNumber: '11010119900307123X',
  nationality: 'CHN',
  roomNumber: '101',
  arrived: '2026-03-01 14:05',
  left: '',
  rooms: '101 2026-03-01–',
}

test('a row a person, behind a header, for a spreadsheet that must be told the encoding', () => {
  expect(registerFile([row])).toBe(
    '\uFEFF姓名,证件类型,证件号码,国籍,房号,入住时间,离店时间,住过的房间\r\n王建国,id_card,11010119900307123X,CHN,101,2026-03-01 14:05,,101 2026-03-01–\r\n',
  )
})

test.each([
  ['Smith, John', '"Smith, John"'],
  ['O"Neill', '"O""Neill"'],
  ['=cmd()', "'=cmd()"],
  ['-1+2', "'-1+2"],
])('%s is written %s', (name, cell) => {
  expect(
    registerFile([{ ...row, name }])
      .split('\r\n')[1]
      ?.startsWith(`${cell},id_card`),
  ).toBe(true)
})

const moves = [
  { fromRoom: '101', at: '2026-03-02T10:00:00.000Z' },
  { fromRoom: '205', at: '2026-03-04T10:00:00.000Z' },
]

test.each([
  // came, left, rooms
  ['2026-03-01', '2026-03-05', ['101 01-02', '205 02-04', '301 04-05']],
  ['2026-03-03', null, ['205 03-04', '301 04-']],
  ['2026-03-01', '2026-03-03', ['101 01-02', '205 02-03']],
  ['2026-03-04T11', '2026-03-05', ['301 04-05']],
])('in the house from %s to %s: %j', (came, left, expected) => {
  const at = (day: string) => `${day.padEnd(13, 'T08')}:00:00.000Z`
  const told = roomsOf({
    cameAt: at(came),
    leftAt: left === null ? null : at(left),
    lastRoom: '301',
    moves,
  }).map(({ number, from, until }) => `${number} ${from.slice(8, 10)}-${until?.slice(8, 10) ?? ''}`)
  expect(told).toEqual(expected)
})
