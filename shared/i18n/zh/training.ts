/** A place to practise: marked on every screen and paper, and in no figure of the hotel. */
export const training = {
  band: (number: number) => `第 ${number} 期 · 这里的客人、钱和单据都是练习，不计入酒店的任何账目`,
  bandLabel: '培训模式',
  /** At the head of every paper, whoever reads it. */
  paper: '培训 TRAINING · 练习用，无效 · PRACTICE ONLY, NOT VALID',
  leave: '回到正式系统',
  enter: '进入培训',
  intro:
    '新同事在培训里使用完整的系统练习：开班、收押金、入住、退房、交班、打印。培训有自己的房间、备用金和号码，屏幕和单据都印有“培训 TRAINING”，不进酒店的房态、报表、号码和公安登记；每一步仍记在同一条日志链里。',
  open: '开启培训',
  opened: (number: number) => `第 ${number} 期培训已开启。大家从右上角的用户菜单进入，登录和 PIN 与平时一样`,
  desks: '培训柜台数',
  openHint: '练习房间按现有房型各设 3 间，消费项目和收款方式与现在相同，保险箱里是练习用的钱。',
  close: '结束培训',
  closeHint: '结束后没有人能再进入这一期，没有交完的练习班次一起作废。做过的永远留在日志里。',
  closed: (facts: { number: number; rows: number }) =>
    `第 ${facts.number} 期培训已结束，日志里记有 ${facts.rows} 步`,
  title: '培训记录',
  number: '期数',
  state: '状态',
  states: { open: '进行中', closed: '已结束' },
  openedAt: '开启',
  closedAt: '结束',
  rows: '日志中的步数',
  empty: { title: '还没有办过培训', hint: '开启后，新同事就可以放心练习。' },
}
