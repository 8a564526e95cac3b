import type { GuestInput } from '@jiaoban/shared/stays/guest.schema.ts'

/** The check character of an 18-digit ID number. Source: GB 11643-1999, ISO 7064 MOD 11-2. */
const checkCharacter = (first17: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** An ID number of a district that does not exist, right in its form. */
const idNumberOf = (birthDate: string, order: number): string => {
  const first17 = `990101${birthDate}${String(order).padStart(3, '0')}`
  return first17 + checkCharacter(first17)
}

const local = (name: string, birthDate: string, order: number): GuestInput => ({
  name,
  idKind: 'id_card',
  idNumber: idNumberOf(birthDate, order),
  phone: `1390000${String(order).padStart(4, '0')}`,
  nationality: 'CHN',
})

const foreign = (name: string, nationality: string, order: number): GuestInput => ({
  name,
  idKind: 'passport',
  idNumber: `X${String(order).padStart(8, '0')}`,
  phone: `+00 000 ${String(order).padStart(4, '0')}`,
  nationality,
})

/** Invented people. Nobody has these documents or telephones. */
export const demoGuests = {
  zhangWei: local('张伟', '19880412', 1),
  liuYang: local('刘洋', '19920823', 2),
  huangLei: local('黄磊', '19790105', 3),
  linXiaomei: local('林小梅', '19950617', 4),
  wuGuoqiang: local('吴国强', '19681130', 5),
  xuFeng: local('徐枫', '19830309', 6),
  sunTing: local('孙婷', '19900214', 7),
  maJun: local('马俊', '19760720', 8),
  zhuLi: local('朱丽', '19861002', 9),
  heJiaming: local('何嘉铭', '19980426', 10),
  guoJing: local('郭静', '19911215', 11),
  luoHao: local('罗浩', '19850830', 12),
  liangXue: local('梁雪', '19930501', 13),
  songBin: local('宋彬', '19721019', 14),
  tangWen: local('唐雯', '19891125', 15),
  hanDong: local('韩冬', '19810206', 16),
  fengJie: local('冯洁', '19960712', 17),
  dengChao: local('邓超凡', '19780903', 18),
  caoYing: local('曹颖儿', '19941128', 19),
  yeQing: local('叶青', '19870605', 20),
  smith: foreign('Emily Smith', 'GBR', 1),
  tanaka: foreign('田中 健一', 'JPN', 2),
  kim: foreign('김민준', 'KOR', 3),
  mueller: foreign('Jonas Müller', 'DEU', 4),
} as const satisfies Record<string, GuestInput>

export type DemoGuestName = keyof typeof demoGuests
