/** Why a bill is taken back; a code, because it stands in the journal. */
export const creditBillReasons = ['wrong_charge', 'wrong_payer', 'stays_on', 'other'] as const

/** Why a tax invoice is taken back. */
export const creditNoteReasons = ['wrong_buyer', 'wrong_amount', 'returned', 'other'] as const

export type CreditBillReason = (typeof creditBillReasons)[number]
export type CreditNoteReason = (typeof creditNoteReasons)[number]
