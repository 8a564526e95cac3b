import { expect, test } from 'vitest'
import { chineseAmount } from './chinese-amount.ts'

test.each([
  ['0.00', '人民币零元整'],
  ['600.00', '人民币陆佰元整'],
  ['1280.50', '人民币壹仟贰佰捌拾元伍角整'],
  ['107.08', '人民币壹佰零柒元零捌分'],
  ['0.35', '人民币叁角伍分'],
  ['0.05', '人民币伍分'],
  ['10000', '人民币壹万元整'],
  ['100500.00', '人民币壹拾万零伍佰元整'],
  ['20010003.10', '人民币贰仟零壹万零叁元壹角整'],
  ['100000000.00', '人民币壹亿元整'],
  ['999999999.99', '人民币玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['-12.00', '人民币负壹拾贰元整'],
])('%s', (amount, words) => {
  expect(chineseAmount(amount)).toBe(words)
})

test('what is no amount has no words', () => {
  expect(chineseAmount('abc')).toBeNull()
})
