import type { BusinessDate } from '../kernel/dates.ts'
import type { KeyKind, LocalName, PaymentMethod, TransactionCode } from '../property/property.types.ts'

/** The rates of VAT a hotel in China charges, in hundredths of a percent: services, goods. */
const services = 600
const goods = 1300

const method = (code: string, control: PaymentMethod['control'], zh: string, en: string): PaymentMethod => ({
  code,
  control,
  name: { zh, en },
  needsReference: control.startsWith('clearing.'),
  isActive: true,
})

/** How guests pay, in the order of the desk. What goes through a terminal is taken where the desk has one for it. */
export const defaultPaymentMethods: readonly PaymentMethod[] = [
  method('cash', 'cash.drawer', '现金', 'Cash'),
  method('card', 'clearing.card', '银行卡', 'Bank card'),
  method('wechat', 'clearing.wechat', '微信', 'WeChat Pay'),
  method('alipay', 'clearing.alipay', '支付宝', 'Alipay'),
  method('bank_transfer', 'clearing.bank', '银行转账', 'Bank transfer'),
  method('city_ledger', 'city', '挂账', 'City ledger'),
  method('voucher', 'payable.voucher', '卡券', 'Voucher'),
  method('house_use', 'expense.house', '招待', 'House use'),
]

/** The methods a desk needs a terminal, or an account of its own, for. */
export const methodsWithTerminal = defaultPaymentMethods.filter(({ control }) =>
  control.startsWith('clearing.'),
)

const charge = (
  code: string,
  department: TransactionCode['department'],
  taxBasisPoints: number,
  name: TransactionCode['name'],
): Omit<TransactionCode, 'sortOrder'> => ({
  code,
  department,
  name,
  taxBasisPoints,
  serviceBasisPoints: 0,
  isInvoiceable: true,
  isActive: true,
})

/** What guests are charged for. The rules of the house know `room`, `day_use`, `late_check_out`, `early_departure`, `extra_bed`, `breakfast` and `key_card` by their codes. */
export const defaultTransactionCodes: readonly Omit<TransactionCode, 'sortOrder'>[] = [
  charge('room', 'room', services, { zh: '房费', en: 'Room' }),
  charge('day_use', 'room', services, { zh: '日租房费', en: 'Day use' }),
  charge('late_check_out', 'room', services, { zh: '延迟退房费', en: 'Late check-out' }),
  charge('early_departure', 'room', services, { zh: '提前离店费', en: 'Early departure' }),
  charge('extra_bed', 'room', services, { zh: '加床', en: 'Extra bed' }),
  charge('breakfast', 'food', services, { zh: '早餐', en: 'Breakfast' }),
  charge('restaurant', 'food', services, { zh: '餐饮', en: 'Restaurant' }),
  charge('minibar', 'minibar', goods, { zh: '迷你吧', en: 'Minibar' }),
  charge('laundry', 'laundry', services, { zh: '洗衣', en: 'Laundry' }),
  charge('telephone', 'telephone', services, { zh: '电话', en: 'Telephone' }),
  charge('damage', 'other', goods, { zh: '物品赔偿', en: 'Damage' }),
  charge('key_card', 'other', goods, { zh: '房卡赔偿', en: 'Lost key card' }),
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
  cashRounding: '0.00',
} as const

/** What the set-up page proposes. */
export const foundingDefaults = (businessDate: BusinessDate) => ({
  profile: defaultProfile,
  businessDate,
  paymentMethods: defaultPaymentMethods,
  transactionCodes: defaultTransactionCodes,
  keyKinds: defaultKeyKinds,
})
