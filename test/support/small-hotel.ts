import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'

export const hotelPassword = 'correct horse'
export const hotelPin = '2468'

/** Everybody of the small hotel, in the order of their ids. */
export const people = {
  lina: { role: 'cashier', displayName: '李娜' },
  wangqiang: { role: 'cashier', displayName: '王强' },
  chenjing: { role: 'receptionist', displayName: '陈静' },
  zhaomin: { role: 'shift_lead', displayName: '赵敏' },
  zhouhao: { role: 'shift_lead', displayName: '周浩' },
  sunli: { role: 'accountant', displayName: '孙丽' },
  wufang: { role: 'housekeeper', displayName: '吴芳' },
  admin: { role: 'administrator', displayName: '管理员' },
} as const satisfies Record<string, { role: Role; displayName: string }>

export type Username = keyof typeof people

const terminals = ['card', 'wechat', 'alipay']

/** Six rooms of two types, two desks, one person of each role and a second cashier and lead. */
export const smallHotel: FoundingInput = {
  profile: {
    name: '测试酒店',
    nameEn: 'Test Hotel',
    address: '测试路 1 号',
    phone: '021-5555-0100',
    taxNumber: '91310000TEST000001',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    checkOutTime: '14:00',
    halfDayUntil: '18:00',
    rollFromTime: '00:00',
    depositStep: '100',
    cashRounding: '0.00',
    isCountBlind: true,
  },
  businessDate: null,
  safeCash: '20000.00',
  roomTypes: [
    { code: 'STD', name: { zh: '标准间', en: 'Standard' }, rate: '300.00' },
    { code: 'DLX', name: { zh: '豪华间', en: 'Deluxe' }, rate: '500.00' },
  ],
  rooms: ['101', '102', '103', '201', '202', '203'].map((number) => ({
    number,
    floor: number.slice(0, 1),
    typeCode: number.startsWith('1') ? 'STD' : 'DLX',
  })),
  desks: [
    {
      code: 'FO1',
      name: '前台一',
      floatAmount: '1000.00',
      terminals,
      keys: [{ keyCode: 'safe_box', quantity: 2 }],
      books: [{ prefix: 'A', digits: 8, firstNumber: 1001, lastNumber: 1050 }],
    },
    {
      code: 'FO2',
      name: '前台二',
      floatAmount: '500.00',
      terminals,
      keys: [{ keyCode: 'safe_box', quantity: 1 }],
      books: [{ prefix: 'A', digits: 8, firstNumber: 2001, lastNumber: 2050 }],
    },
  ],
  staff: Object.entries(people).map(([username, person]) => ({
    username,
    ...person,
    password: hotelPassword,
    pin: hotelPin,
  })),
}

/** Every room at the price of the standard ones, for tests in which any room will do. */
export const onePrice = {
  roomTypes: smallHotel.roomTypes.map((type) => ({ ...type, rate: '300.00' })),
}
