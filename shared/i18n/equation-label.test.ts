import { expect, test } from 'vitest'
import { en } from './en.ts'
import { sayLabel } from './equation-label.ts'
import { zh } from './zh.ts'

const names = { terminals: { 12: '建行 POS' }, books: { 7: '发票 A' }, keys: { safe_box: '保险箱' } }

test.each([
  ['drawer', '抽屉现金', 'Cash in the drawer'],
  ['cash:out', '现金支出', 'Cash out'],
  ['drawer@USD', '抽屉现金 USD', 'Cash in the drawer USD'],
  ['ledger:cash.bag@JPY', '投款袋 JPY', 'Drop bags JPY'],
  ['tender:clearing.wechat:in', '微信收款', 'WeChat Pay received'],
  ['tender:cash.drawer:out', '现金退款', 'Cash refunded'],
  ['tender:deposits:in', '押金抵扣', 'Deposit applied'],
  ['account:guest:45', '在住客账 45', 'Guest ledger 45'],
  ['account:cash.safe:0', '保险箱现金', 'Safe'],
  ['ledger:cash.transit', '在途备用金', 'Float in transit'],
  ['deposit:deposit_applied', '押金抵扣', 'Deposit applied'],
  ['folio:45', '账页 45', 'Folio 45'],
  ['bill:B000001', '账单 B000001', 'Bill B000001'],
  ['terminal:12:sales', '建行 POS 收款', '建行 POS sales'],
  ['terminal:13:refunds', '终端 13 退款', 'Terminal 13 refunds'],
  ['series:bill:used', '账单：用号', 'Bill: numbers used'],
  ['book:7:used', '发票 A：用号', '发票 A: numbers used'],
  ['book:8:seen', '号码本 8：下一张', 'Book 8: next paper'],
  ['book:7', '发票 A：下一张', '发票 A: next paper'],
  ['key:safe_box', '钥匙 保险箱', 'Keys: 保险箱'],
  ['key:safe_box:held', '钥匙 保险箱：交班时', 'Keys: 保险箱, at the handover'],
  ['paper:redeemed_slip', '收回的押金单', 'Redeemed slips'],
  ['paper:exchange_memo', '外币兑换水单存根', 'Exchange memo copies'],
  ['date:shifts:postings', '笔数：当日与各班', 'Postings: day and shifts'],
  ['nothing', '本班没有这一项', 'Nothing in this shift'],
  ['something:new', 'something:new', 'something:new'],
])('%s in words', (label, chinese, english) => {
  expect(sayLabel(zh, label, names)).toBe(chinese)
  expect(sayLabel(en, label, names)).toBe(english)
})
