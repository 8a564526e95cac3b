/** Tender: what the guest gives, and what goes back. */
export const payments = {
  tender: '付款方式',
  tenderOf: (position: number) => `第 ${position} 笔付款方式`,
  amount: '金额',
  tendered: '实收',
  tenderedHint: '留空为刚好',
  change: '找零',
  reference: '凭证号',
  referenceHint: '签购单或订单号',
  add: '加一种付款',
  remove: '删去这笔',
  given: '合计',
  stillDue: '还差',
  above: '多出',
  noMethods: '本柜台没有可用的付款方式。请管理员在设置里添加。',
  problems: {
    amount_missing: '请填写付款金额',
    tendered_invalid: '实收金额不对',
    tendered_too_little: '实收少于应付金额',
    reference_missing: '请填写凭证号',
  },
}
