/** The papers a guest proves who they are with. */
export const idKinds = [
  'id_card',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'residence_permit',
  'other',
] as const

export type IdKind = (typeof idKinds)[number]
