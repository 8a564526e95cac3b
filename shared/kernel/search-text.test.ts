import { expect, test } from 'vitest'
import { foldText, searchTextOf } from './search-text.ts'

test.each([
  ['Zhang San', 'zhangsan'],
  ['ＺＨＡＮＧ－ＳＡＮ', 'zhangsan'],
  ['张 三', '张三'],
  ['京A·12345', '京a12345'],
  ['100%_\\', '100'],
  ['김 철수', '김철수'],
  ['  ', ''],
])('"%s" is searched as "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('a search column keeps its parts apart and leaves out empty ones', () => {
  expect(searchTextOf('张三', '', '138 0000 0000')).toBe('张三 13800000000')
})
