import { expect, test } from 'vitest'
import { chunksOf } from './chunks.ts'

const sizesOf = (items: number): number[] =>
  chunksOf(Array.from({ length: items }, (_, index) => index)).map(({ length }) => length)

test.each([
  [0, []],
  [1, [1]],
  [3, [2, 1]],
  [128, [128]],
  [300, [128, 128, 32, 8, 4]],
])('%i items make chunks of %j', (items, sizes) => {
  expect(sizesOf(items)).toEqual(sizes)
})

test('nothing is lost and the order stays', () => {
  const items = Array.from({ length: 777 }, (_, index) => index)
  expect(chunksOf(items).flat()).toEqual(items)
})
