/** What the keys do, as the help overlay lists them. */
export const keys = {
  title: '快捷键',
  onThisScreen: '本页',
  everywhere: '全部页面',
  checkIn: '入住',
  postCharge: '入账',
  takePayment: '收款',
  checkOut: '退房',
  handOver: '交班',
  primary: '执行本页主要操作',
  back: '返回',
  commandBox: '查找与命令',
  help: '显示快捷键',
  scan: '扫描押金单',
  scanKey: '扫码枪',
}
