import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { Movement } from '../ledger/ledger.service.ts'
import { roundingLeg } from './payment.service.ts'
import { roundingLine, type Tender, tenderLine } from './tender.service.ts'

/** What rounding takes off comes in again; what it puts on top goes out too. */
const sideOfRounding = ({ rounding }: Tender): 'in' | 'out' => (rounding.isNegative ? 'in' : 'out')

/**
 * The lines of money that goes back whole from what the house owes, a slip, a promise or a voucher: the debt ends to the
 * cent, and cash rounding is a line beside it. Source: DECISIONS.md, 35.
 */
export const moneyBackLines = (
  tender: Tender,
  kind: DocumentLine['kind'],
  facts: Partial<DocumentLine> = {},
): DocumentLine[] => [
  { ...tenderLine(tender, kind, 'out'), ...facts },
  ...(tender.rounding.isZero ? [] : [roundingLine(tender, sideOfRounding(tender))]),
]

/** The same as legs: debt / tender, and what rounding moves. */
export const moneyBackLegs = (
  tender: Tender,
  { kind, debit, documentId }: { kind: PostingKind; debit: AccountRef; documentId: number },
): Movement[] => [
  { kind, amount: tender.amount, debit, credit: tender.account, documentId },
  ...(tender.rounding.isZero ? [] : [roundingLeg(tender, sideOfRounding(tender), documentId)]),
]

/** What changes hands, as a decimal string. */
export const handedOver = ({ amount, rounding }: Tender): string => amount.plus(rounding).toString()
