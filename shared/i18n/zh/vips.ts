import type { PreparationMoment, PreparationTeam } from '../../stays/vip.types.ts'

/** VIP levels: in the settings, on a stay, and the list of what is made ready. */
export const vips = {
  title: '贵宾',
  level: '贵宾级别',
  noLevel: '无级别',
  items: '准备项目',
  isActive: '启用',
  state: (isActive: boolean): string => (isActive ? '启用' : '停用'),
  empty: '还没有贵宾级别',
  add: '加贵宾级别',
  change: '修改贵宾级别',
  addItem: '加一项',
  item: (place: number) => `第 ${place} 项`,
  itemNameZh: '项目',
  itemNameEn: '英文',
  moment: '何时',
  moments: { arrival: '抵店日', daily: '住店每天', departure: '离店日' } satisfies Record<
    PreparationMoment,
    string
  >,
  dueTime: '几点前',
  team: '由谁',
  teams: { housekeeping: '客房', kitchen: '厨房', front_desk: '前台' } satisfies Record<
    PreparationTeam,
    string
  >,
  removeItem: (name: string) => `去掉 ${name}`,
  save: '保存',
  saved: (code: string) => `贵宾级别 ${code} 已保存`,
  fieldsMissing: '请填写代码、名称和每一项的名称、时间',
  set: '改级别',
  remember: '以后入住也用这个级别',
  given: (code: string) => `已设为贵宾 ${code}`,
  takenAway: '已取消贵宾级别',
  preparations: {
    title: '贵宾准备单',
    date: '日期',
    none: '这一天没有要准备的',
    count: (facts: { done: number; all: number }) => `已备 ${facts.done} / ${facts.all}`,
    by: (time: string) => `${time} 前`,
    tick: (facts: { item: string; room: string }) => `${facts.room} ${facts.item} 备好`,
    takeBack: (facts: { item: string; room: string }) => `撤回 ${facts.room} ${facts.item}`,
    doneBy: (facts: { by: string; at: string }) => `${facts.by} ${facts.at} 备好`,
    undo: '撤回',
    anyRoom: '未排房',
    print: '打印准备单',
    columns: {
      time: '时间',
      room: '房号',
      guest: '客人',
      level: '级别',
      item: '项目',
      team: '负责',
      done: '备好',
    },
  },
}
