import type { StayListKind } from '../../stays/stay-list.types.ts'

/** The lists of a date: arrivals, in house, departures, reservations; on the screen and on paper. */
export const stayLists = {
  label: '名单',
  kinds: { inHouse: '在住', arrivals: '预抵', departures: '预离', reservations: '预订' } satisfies Record<
    StayListKind,
    string
  >,
  titles: {
    inHouse: '在住名单',
    arrivals: '预抵名单',
    departures: '预离名单',
    reservations: '预订名单',
  } satisfies Record<StayListKind, string>,
  date: '日期',
  from: '抵店日期从',
  until: '到',
  state: '状态',
  anyState: '全部状态',
  search: '姓名、电话、房号、单号',
  print: '打印名单',
  empty: '没有符合的客人',
  cut: (rows: number) => `只显示前 ${rows} 条。请缩短日期范围。`,
  rangeWrong: '到的日期不能早于从的日期，最多一年。',
  columns: {
    number: '单号',
    room: '房号',
    type: '房型',
    guest: '客人',
    phone: '电话',
    plate: '车牌',
    source: '来源',
    segment: '客源',
    company: '单位',
    arrival: '抵店',
    departure: '离店',
    nights: '晚数',
    people: '人数',
    breakfasts: '早餐',
    rate: '房价',
    balance: '余额',
    deposits: '押金',
    state: '状态',
  },
  /** The line under a list: how many stays. */
  count: (stays: number) => `${stays} 间`,
  people: (facts: { adults: number; children: number }) =>
    facts.children === 0 ? `${facts.adults}` : `${facts.adults}+${facts.children}`,
  printed: (facts: { on: string; by: string }) => `${facts.on} ${facts.by} 打印`,
}
