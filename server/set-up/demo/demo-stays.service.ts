import type { StaySource } from '@jiaoban/shared/stays/stay.types.ts'
import type { DemoCompanyName } from './demo-companies.service.ts'
import type { DemoGuestName } from './demo-guests.service.ts'

/** How a deposit is paid: method, amount, and the cash on the counter when it was more. */
export type DemoDeposit = readonly [methodCode: string, amount: string, tendered?: string]

export interface DemoStay {
  readonly room: string
  readonly guests: readonly [DemoGuestName, ...DemoGuestName[]]
  /** Nights from the day of arrival; none for day use. */
  readonly nights: number
  readonly deposit: DemoDeposit
  readonly breakfasts?: number
  readonly plate?: string
  readonly remarks?: string
}

/** Who moves in in the morning of the first day, at desk one. */
export const morningArrivals: readonly DemoStay[] = [
  { room: '205', guests: ['xuFeng'], nights: 0, deposit: ['wechat', '400.00'] },
  { room: '301', guests: ['zhangWei', 'linXiaomei'], nights: 2, deposit: ['cash', '800.00', '1000.00'] },
  { room: '210', guests: ['huangLei', 'zhuLi'], nights: 3, deposit: ['card', '1800.00'], breakfasts: 2 },
  { room: '306', guests: ['smith'], nights: 1, deposit: ['cash', '400.00'], breakfasts: 1 },
]

/** In the afternoon, at desk two. */
export const secondDeskArrivals: readonly DemoStay[] = [
  { room: '302', guests: ['maJun'], nights: 1, deposit: ['alipay', '400.00'], plate: '沪A00001' },
  { room: '501', guests: ['tanaka'], nights: 2, deposit: ['card', '800.00'], breakfasts: 1 },
  { room: '303', guests: ['sunTing', 'tangWen'], nights: 2, deposit: ['wechat', '800.00'] },
  { room: '508', guests: ['kim'], nights: 3, deposit: ['cash', '1500.00'], remarks: '需要安静的房间' },
]

/** In the evening, at desk one. */
export const eveningArrivals: readonly DemoStay[] = [
  { room: '206', guests: ['luoHao'], nights: 1, deposit: ['wechat', '400.00'], breakfasts: 1 },
  { room: '304', guests: ['wuGuoqiang'], nights: 4, deposit: ['card', '1600.00'], plate: '苏E00002' },
  { room: '502', guests: ['heJiaming', 'guoJing'], nights: 1, deposit: ['cash', '400.00', '500.00'] },
  { room: '510', guests: ['songBin'], nights: 2, deposit: ['card', '1800.00'], breakfasts: 2 },
  { room: '307', guests: ['mueller'], nights: 2, deposit: ['alipay', '800.00'], breakfasts: 1 },
  { room: '601', guests: ['hanDong'], nights: 1, deposit: ['wechat', '400.00'], plate: '浙A00003' },
  { room: '605', guests: ['fengJie'], nights: 5, deposit: ['cash', '1900.00', '2000.00'] },
  {
    room: '608',
    guests: ['liangXue'],
    nights: 1,
    deposit: ['alipay', '500.00'],
    remarks: '早班机，5:30 叫醒',
  },
]

/** After eleven, at desk one. */
export const nightArrivals: readonly DemoStay[] = [
  { room: '207', guests: ['dengChao'], nights: 1, deposit: ['cash', '400.00'] },
]

export interface DemoReservation {
  readonly guest: DemoGuestName
  readonly source: Exclude<StaySource, 'walk_in'>
  readonly typeCode: string
  /** A room that is held already. */
  readonly room?: string
  /** Days after the first day of the story. */
  readonly arrivesAfter: number
  readonly nights: number
  readonly remarks?: string
  /** Who sends the guest. */
  readonly sender?: DemoCompanyName
}

/** Taken on the first day. Most arrive on the day the demonstration begins. */
export const reservations: readonly DemoReservation[] = [
  { guest: 'liuYang', source: 'direct', typeCode: 'KNG', room: '305', arrivesAfter: 1, nights: 2 },
  {
    guest: 'caoYing',
    source: 'agency',
    typeCode: 'TWN',
    arrivesAfter: 1,
    nights: 1,
    remarks: '晚到，约 21:00',
    sender: 'yuntu',
  },
  {
    guest: 'yeQing',
    source: 'company',
    typeCode: 'DLK',
    room: '609',
    arrivesAfter: 1,
    nights: 3,
    sender: 'pujiang',
  },
  { guest: 'zhuLi', source: 'direct', typeCode: 'FAM', room: '310', arrivesAfter: 1, nights: 2 },
  { guest: 'tanaka', source: 'agency', typeCode: 'STE', room: '610', arrivesAfter: 3, nights: 1 },
]
