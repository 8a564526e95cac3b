/** Amounts, counting, signing: what the building blocks of screens say. */
export const money = {
  amountInvalid: '金额不对，例如 1280.50',
  amountNegative: '金额不能为负',
  amountTooPrecise: (digits: number) => (digits === 0 ? '这个币种没有小数' : `最多 ${digits} 位小数`),
  amountTooLarge: '金额超过 999,999,999.99',
  denomination: '面额',
  quantity: '张数',
  subtotal: '小计',
  countedTotal: '清点合计',
  pieces: (denomination: string) => `${denomination} 的张数`,
  sign: {
    ownTitle: '签字',
    ownHint: '请输入您的 PIN 签字。',
    approvalTitle: '主管授权',
    approvalHint: '请有权限的同事输入用户名和 PIN。',
    approver: '授权人用户名',
    pin: 'PIN',
    pinHint: '4 到 8 位数字',
    sign: '签字',
    approve: '授权',
  },
}
