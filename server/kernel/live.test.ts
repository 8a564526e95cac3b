import { expect, test } from 'vitest'
import { LiveBus, type LiveEvent, liveEventOf } from './live.ts'

test('a live event tells ids alone: no amount, no code, no name', () => {
  const facts = [
    { fact: 'posting', postingId: 9, stayId: 4, folioId: 5, amountMinor: 128_050, accountId: 3 },
    { fact: 'posting', postingId: 10, stayId: 4, folioId: 6, amountMinor: 1 },
    { fact: 'document', documentId: 7, number: 'B000012', deskId: null, roomId: '12' },
  ]
  expect(liveEventOf({ seq: 3, name: 'guest_checked_in', facts })).toEqual({
    seq: 3,
    name: 'guest_checked_in',
    ids: { stayId: [4], folioId: [5, 6], documentId: [7] },
  })
})

test('everybody who listens hears, until he stops', () => {
  const bus = new LiveBus()
  const heard: LiveEvent[] = []
  const stop = bus.subscribe((event) => heard.push(event))
  bus.subscribe((event) => heard.push(event))
  bus.publish({ seq: 1, name: 'a', facts: [] })
  stop()
  bus.publish({ seq: 2, name: 'b', facts: [] })
  expect(heard.map(({ seq }) => seq)).toEqual([1, 1, 2])
  expect(bus.listenerCount).toBe(1)
})
