import { expect, test } from 'vitest'
import { neighbour } from './neighbour.ts'

/** Three tiles, then two, then one under another title. */
const board = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 50 },
  { left: 100, top: 50 },
  { left: 0, top: 130 },
]

test.each([
  ['right', 0, 'ArrowRight', 1],
  ['on to the next row', 2, 'ArrowRight', 3],
  ['left', 1, 'ArrowLeft', 0],
  ['down', 1, 'ArrowDown', 4],
  ['down where the row is shorter', 2, 'ArrowDown', 4],
  ['down over a title', 4, 'ArrowDown', 5],
  ['up', 5, 'ArrowUp', 3],
  ['not beyond the top', 0, 'ArrowUp', null],
  ['not beyond the bottom', 5, 'ArrowDown', null],
  ['not beyond the end', 5, 'ArrowRight', null],
  ['the last', 0, 'End', 5],
  ['another key', 0, 'a', null],
])('%s', (_, from, key, to) => {
  expect(neighbour(board, from, key)).toBe(to)
})
