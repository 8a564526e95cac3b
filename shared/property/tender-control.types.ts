/**
 * Where money paid by a guest arrives: the drawer, or what a terminal, a merchant account or an issuer owes the
 * house. `clearing.other` serves the tenders an administrator adds: group-buying coupons, OTA, membership.
 */
export const tenderControls = [
  'cash.drawer',
  'clearing.card',
  'clearing.wechat',
  'clearing.alipay',
  'clearing.bank',
  'clearing.other',
] as const

export type TenderControl = (typeof tenderControls)[number]

/** Where the money of a method that an administrator adds may arrive: anywhere but in the drawer. */
export const addedControls = [
  'clearing.other',
  'clearing.card',
  'clearing.wechat',
  'clearing.alipay',
  'clearing.bank',
] as const

/** True for what is money in the house, and not a debt of somebody. */
export const isTenderControl = (control: MethodControl): control is TenderControl =>
  (tenderControls as readonly MethodControl[]).includes(control)

/** What a settlement may be booked on beside tender: a company's account, a voucher, the house itself. */
export const settlementControls = ['city', 'payable.voucher', 'expense.house'] as const

export type SettlementControl = (typeof settlementControls)[number]

/** The control behind a payment method. */
export type MethodControl = TenderControl | SettlementControl
