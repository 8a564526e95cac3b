/** Papers that were written without power, entered later. */
export const outage = {
  title: '补录停电单',
  hint: '停电时写在停电单上的业务，来电后一张一张补录：先填单号和写单时间，再照常办理那一笔业务。',
  since: (time: string) => `本班从 ${time} 起持有钱箱，只补录这之后写的单。`,
  number: '停电单号',
  next: (number: string) => `下一张应是 ${number}，请照手里的单填写。`,
  date: '写单日期',
  time: '写单时间',
  timeHint: '24 小时制，如 14:10',
  timeMissing: '请填写写单时间，如 14:10',
  numberMissing: '请填写停电单号',
  begin: '开始补录这一张',
  noBook: '本柜台没有领用停电单本。请主管或会计到“号码本”入库并发放。',
  noShift: '请先开班，再补录停电单。',
  entered: {
    title: '本班已补录',
    empty: '本班还没有补录停电单',
    number: '单号',
    written: '写单时间',
    enteredAt: '补录时间',
    made: '开具的单据',
    none: '没有开具单据',
  },
  band: {
    writing: (number: string, time: string) =>
      `正在补录停电单 ${number}（${time}）。下一笔业务按这个时间登记。`,
    cancel: '不补录这一张',
    done: (number: string) => `停电单 ${number} 已补录。`,
    another: '下一张停电单',
    end: '补录完毕',
  },
}
