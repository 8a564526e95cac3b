import { expect, test } from 'vitest'
import { bearMark } from '../kernel/training-mark.ts'
import { foundingInput } from '../set-up/set-up.schema.ts'
import {
  continuesTraining,
  markedNames,
  practiceDesks,
  practiceRooms,
  practiceSafe,
  trainingStart,
} from './training.rules.ts'

test('the names of a training bear the mark, however long the hotel is called', () => {
  const hotel = { name: '云栖酒店', nameEn: 'Cloud Inn' }
  expect(bearMark(hotel)).toBe(false)
  expect(markedNames(hotel)).toEqual({
    name: '培训 TRAINING 云栖酒店',
    nameEn: 'TRAINING 培训 Cloud Inn',
  })
  const long = markedNames({ name: '店'.repeat(80), nameEn: '' })
  expect([bearMark(long), long.name.length, long.nameEn]).toEqual([true, 80, 'TRAINING 培训'])
  expect(bearMark({ name: '培训 TRAINING 云栖', nameEn: 'Cloud Inn' })).toBe(false)
})

test('no room, desk or paper of a training looks like one of the hotel', () => {
  const rooms = practiceRooms([{ code: 'KNG' }, { code: 'TWN' }])
  expect(rooms.map(({ number }) => number)).toEqual(['T101', 'T102', 'T103', 'T201', 'T202', 'T203'])
  expect(rooms.map(({ typeCode }) => typeCode)).toEqual(['KNG', 'KNG', 'KNG', 'TWN', 'TWN', 'TWN'])
  const desks = practiceDesks(2, { floatAmount: '1000.00', terminals: ['card'] })
  expect(desks.map(({ code }) => code)).toEqual(['T1', 'T2'])
  expect(
    desks.flatMap(({ books }) => books.map(({ firstNumber, lastNumber }) => [firstNumber, lastNumber])),
  ).toEqual([
    [1, 100],
    [101, 200],
  ])
  expect(practiceSafe(desks, 'CNY')).toBe('40000.00')
  expect(foundingInput.shape.rooms.safeParse(rooms).success).toBe(true)
  expect(foundingInput.shape.desks.safeParse(desks).success).toBe(true)
})

test('a row is recorded only after the one before it', () => {
  const first = { seq: 1, previousHash: trainingStart.hash }
  expect(continuesTraining(trainingStart, first)).toBe(true)
  expect(continuesTraining({ seq: 1, hash: 'a' }, { seq: 2, previousHash: 'a' })).toBe(true)
  expect(continuesTraining({ seq: 1, hash: 'a' }, { seq: 2, previousHash: 'b' })).toBe(false)
  expect(continuesTraining({ seq: 1, hash: 'a' }, { seq: 3, previousHash: 'a' })).toBe(false)
  expect(continuesTraining({ seq: 1, hash: 'a' }, first)).toBe(false)
})
