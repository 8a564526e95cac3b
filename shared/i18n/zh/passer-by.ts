/** A sale to somebody who does not stay. */
export const passerBy = {
  title: '散客消费',
  lines: '消费项目',
  newLine: '新项目',
  add: '加入',
  remove: '删除',
  nothing: '还没有项目',
  buyer: '客人姓名',
  buyerHint: '印在账单上，可以不填。',
  total: (amount: string) => `合计 ${amount}`,
  mismatch: '付款合计与应收不相等',
  submit: '收款开单',
  done: (amount: string) => `已收款 ${amount}`,
  bill: '账单',
  next: '下一位',
}
