import { z } from 'zod'
import { amount, date, id, optionalText, printedNumber } from '../kernel/fields.ts'
import { documentKinds } from './document.types.ts'

/** The kinds of documents that are written on numbered papers. */
export const bookKinds = ['tax_invoice', 'outage_slip'] as const

export const voidReasons = ['misprint', 'torn', 'wrong_buyer', 'test_print', 'other'] as const

/** Spoils the next number of the desk's book; all copies of the paper are kept. */
export type VoidReason = (typeof voidReasons)[number]

export const voidNumberInput = z.strictObject({
  documentKind: z.enum(bookKinds),
  number: printedNumber(),
  reasonCode: z.enum(voidReasons),
})

/** A range of papers from the tax bureau or the printer, into the stock. */
export const receiveBooksInput = z.strictObject({
  documentKind: z.enum(bookKinds),
  first: printedNumber(),
  last: printedNumber(),
  receivedDate: date(),
  cost: amount(),
  /** The tax bureau, a printer; perhaps with a delivery note. */
  supplier: optionalText(100),
})

/** A range of the stock, whole or its first numbers, to a desk that hands in its used-up books. */
export const issueBookInput = z.strictObject({
  rangeId: id(),
  deskId: id(),
  /** Left out for the whole range. */
  quantity: z.number().int().min(1).max(100_000).optional(),
  /** The used-up books of the desk whose stubs are there. */
  handedIn: z.array(id()).max(20).default([]),
})

/** The unused rest of a desk's book, back into the stock. */
export const returnBookInput = z.strictObject({ bookId: id(), number: printedNumber() })

export const withdrawReasons = ['abolished', 'damaged', 'lost', 'other'] as const

export type WithdrawReason = (typeof withdrawReasons)[number]

/** Numbers of the stock that nobody will use. */
export const closeRangeInput = z.strictObject({ rangeId: id(), reasonCode: z.enum(withdrawReasons) })

/** `cursor`: what lies before this step of the journal. `direction` comes with every page react-query asks for. */
export const numberHistoryQuery = z.strictObject({
  cursor: id().nullish(),
  direction: z.enum(['forward', 'backward']).optional(),
})

export const documentQuery = z.strictObject({ documentId: id() })

export const documentsQuery = z.strictObject({
  kind: z.enum(documentKinds).optional(),
  businessDate: date().optional(),
  shiftId: id().optional(),
  stayId: id().optional(),
  /** A printed number or its beginning. */
  number: printedNumber().optional(),
})
