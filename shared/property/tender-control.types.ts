/** Where money paid by a guest arrives: the drawer, or what a terminal or merchant account owes the house. */
export const tenderControls = [
  'cash.drawer',
  'clearing.card',
  'clearing.wechat',
  'clearing.alipay',
  'clearing.bank',
] as const

export type TenderControl = (typeof tenderControls)[number]
