/** Accounts of the house itself (内部账). */
export const houseAccounts = {
  title: '内部账',
  kind: '内部账',
  open: '新开内部账',
  empty: '还没有内部账',
  name: '名称',
  nameMissing: '请填写名称',
  balance: '余额',
  settle: '结账',
  close: '关账',
  closed: '这个内部账已关',
}
