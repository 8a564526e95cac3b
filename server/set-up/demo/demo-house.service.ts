import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { defaultProfile } from '@jiaoban/shared/set-up/defaults.rules.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { demoAccounts, demoPassword, demoPin } from './demo-staff.service.ts'

/** Also how a database is known to hold the demonstration. */
export const demoName = '云栖江畔酒店（演示）'

const roomTypes: FoundingInput['roomTypes'] = [
  { code: 'TWN', name: { zh: '高级双床房', en: 'Superior Twin' }, rate: '388.00' },
  { code: 'KNG', name: { zh: '高级大床房', en: 'Superior King' }, rate: '368.00' },
  { code: 'DLK', name: { zh: '豪华大床房', en: 'Deluxe King' }, rate: '488.00' },
  { code: 'FAM', name: { zh: '家庭房', en: 'Family Room' }, rate: '568.00' },
  { code: 'STE', name: { zh: '行政套房', en: 'Executive Suite' }, rate: '888.00' },
]

/** Ten rooms a floor, alike on every floor but for the last: families below, suites above. */
const typeAt = (floor: string, position: number): string => {
  if (position <= 4) return 'TWN'
  if (position <= 7) return 'KNG'
  if (position <= 9) return 'DLK'
  return floor < '5' ? 'FAM' : 'STE'
}

const rooms: FoundingInput['rooms'] = ['2', '3', '5', '6'].flatMap((floor) =>
  Array.from({ length: 10 }, (_, index) => ({
    number: `${floor}${String(index + 1).padStart(2, '0')}`,
    floor,
    typeCode: typeAt(floor, index + 1),
  })),
)

const terminals = ['card', 'wechat', 'alipay', 'bank_transfer']

/** The demonstration hotel as it is founded: forty rooms on four floors, two desks. */
export const demoHouse = (businessDate: BusinessDate): FoundingInput => ({
  profile: {
    ...defaultProfile,
    name: demoName,
    nameEn: 'Riverside Hotel (Demonstration)',
    address: '上海市演示区江畔路 100 号',
    phone: '021-0000-0100',
    taxNumber: '91310000DEMO00001X',
  },
  businessDate,
  safeCash: '30000.00',
  roomTypes,
  rooms,
  desks: [
    {
      code: 'FO1',
      name: '前台一号柜',
      floatAmount: '1000.00',
      terminals,
      keys: [
        { keyCode: 'safe_box', quantity: 2 },
        { keyCode: 'master_card', quantity: 1 },
      ],
      books: [{ prefix: '', digits: 8, firstNumber: 20260001, lastNumber: 20260050 }],
    },
    {
      code: 'FO2',
      name: '前台二号柜',
      floatAmount: '500.00',
      terminals,
      keys: [{ keyCode: 'safe_box', quantity: 1 }],
      books: [{ prefix: '', digits: 8, firstNumber: 20260101, lastNumber: 20260150 }],
    },
  ],
  staff: demoAccounts.map((account) => ({ ...account, password: demoPassword, pin: demoPin })),
})
