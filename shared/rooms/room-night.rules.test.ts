import { describe, expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import type { RoomNight } from './room.types.ts'
import { endOfNights, nightsChange, nightsHeld, nightsToMove } from './room-night.rules.ts'

const night = (date: string, chargeKind: RoomNight['chargeKind'] = null): RoomNight => ({
  id: 1,
  roomId: 1,
  night: date,
  turn: 1,
  stayId: 1,
  rate: Money.of('300.00', 'CNY'),
  freeKind: null,
  chargeKind,
  chargedDate: chargeKind === null ? null : date,
  isReleased: false,
})

const datesOf = (nights: readonly RoomNight[]) => nights.map((held) => held.night)

test.each([
  // arrival,     departure,    nights held,                  end
  ['2026-03-01', '2026-03-03', ['2026-03-01', '2026-03-02'], '2026-03-03'],
  ['2026-02-28', '2026-03-01', ['2026-02-28'], '2026-03-01'],
  ['2026-03-01', '2026-03-01', ['2026-03-01'], '2026-03-02'],
])('from %s to %s', (arrival, departure, nights, end) => {
  expect(nightsHeld(arrival, departure)).toEqual(nights)
  expect(endOfNights(arrival, departure)).toBe(end)
})

describe('a stay from the 1st that holds two nights', () => {
  const held = [night('2026-03-01'), night('2026-03-02')]

  test.each([
    // new departure, added,       released
    ['2026-03-03', [], []],
    ['2026-03-04', ['2026-03-03'], []],
    ['2026-03-02', [], ['2026-03-02']],
    ['2026-03-01', [], ['2026-03-02']],
  ])('until %s adds %j and releases %j', (departure, added, released) => {
    const change = nightsChange(held, '2026-03-01', departure)
    expect({ added: change.added, released: datesOf(change.released) }).toEqual({ added, released })
  })
})

describe('on the 2nd, to another room', () => {
  const slept = night('2026-03-01', 'charged')
  const cameAfterRoll = { ...slept, chargedDate: '2026-03-02' }
  const tonight = night('2026-03-02', 'charged')
  const tomorrow = night('2026-03-03')

  test.each([
    // held,                            before the house's hour, nights that move
    [[slept, tonight, tomorrow], true, ['2026-03-02', '2026-03-03']],
    [[slept, tonight], false, ['2026-03-02']],
    [[cameAfterRoll, tomorrow], true, ['2026-03-01', '2026-03-03']],
    [[cameAfterRoll, tomorrow], false, ['2026-03-03']],
    [[slept], true, []],
  ])('case %#', (held, isNightBefore, moved) => {
    expect(datesOf(nightsToMove(held, { businessDate: '2026-03-02', isNightBefore }))).toEqual(moved)
  })
})
