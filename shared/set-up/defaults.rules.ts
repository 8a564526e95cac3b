import type { BusinessDate } from '../kernel/dates.ts'
import type { KeyKind, LocalName, PaymentMethod, TransactionCode } from '../property/property.types.ts'

/** The rates of VAT a hotel in China charges, in hundredths of a percent: services, goods. */
const services = 600
const goods = 1300

const method = (code: string, control: PaymentMethod['control'], zh: string, en: string): PaymentMethod => ({
  code,
  control,
  name: { zh, en },
  needsReference: control !== 'cash.drawer',
  isActive: true,
})

/** How guests pay, in the order of the desk. A method but cash is taken where the desk has a terminal for it. */
export const defaultPaymentMethods: readonly PaymentMethod[] = [
  method('cash', 'cash.drawer', '现金', 'Cash'),
  method('card', 'clearing.card', '银行卡', 'Bank card'),
  method('wechat', 'clearing.wechat', '微信', 'WeChat Pay'),
  method('alipay', 'clearing.alipay', '支付宝', 'Alipay'),
  method('bank_transfer', 'clearing.bank', '银行转账', 'Bank transfer'),
]

const charge = (
  code: string,
  department: TransactionCode['department'],
  taxBasisPoints: number,
  name: TransactionCode['name'],
): TransactionCode => ({ code, department, name, taxBasisPoints, isInvoiceable: true, isActive: true })

/** What guests are charged for. The rules of the house know `room`, `day_use` and `late_check_out` by their codes. */
export const defaultTransactionCodes: readonly TransactionCode[] = [
  charge('room', 'room', services, { zh: '房费', en: 'Room' }),
  charge('day_use', 'room', services, { zh: '日租房费', en: 'Day use' }),
  charge('late_check_out', 'room', services, { zh: '延迟退房费', en: 'Late check-out' }),
  charge('breakfast', 'food', services, { zh: '早餐', en: 'Breakfast' }),
  charge('restaurant', 'food', services, { zh: '餐饮', en: 'Restaurant' }),
  charge('minibar', 'minibar', goods, { zh: '迷你吧', en: 'Minibar' }),
  charge('laundry', 'laundry', services, { zh: '洗衣', en: 'Laundry' }),
  charge('telephone', 'telephone', services, { zh: '电话', en: 'Telephone' }),
  charge('damage', 'other', goods, { zh: '物品赔偿', en: 'Damage' }),
  charge('other', 'other', services, { zh: '其他', en: 'Other' }),
]

/** What a desk hands over beside its money. How many of each is the desk's own figure. */
export const defaultKeyKinds: readonly KeyKind[] = [
  { code: 'safe_box', name: { zh: '保险箱总钥匙', en: 'Safe-box master keys' } },
  { code: 'master_card', name: { zh: '总卡', en: 'Master cards' } },
  { code: 'key_card', name: { zh: '备用房卡', en: 'Spare key cards' } },
  { code: 'cash_box', name: { zh: '钱箱钥匙', en: 'Cash-box keys' } },
]

/** What most hotels sell, at a rate to be corrected. */
export const defaultRoomTypes: readonly { code: string; name: LocalName; rate: string }[] = [
  { code: 'KNG', name: { zh: '大床房', en: 'King' }, rate: '328' },
  { code: 'TWN', name: { zh: '双床房', en: 'Twin' }, rate: '328' },
  { code: 'STE', name: { zh: '套房', en: 'Suite' }, rate: '688' },
]

/** House rules most hotels here keep. */
export const defaultProfile = {
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  checkOutTime: '14:00',
  halfDayUntil: '18:00',
  rollFromTime: '00:00',
  depositStep: '100',
  isCountBlind: true,
} as const

/** What the set-up page proposes. */
export const foundingDefaults = (businessDate: BusinessDate) => ({
  profile: defaultProfile,
  businessDate,
  paymentMethods: defaultPaymentMethods,
  transactionCodes: defaultTransactionCodes,
  keyKinds: defaultKeyKinds,
})
