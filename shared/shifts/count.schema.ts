import { z } from 'zod'
import { amount, code, count, id, positiveAmount, printedNumber } from '../kernel/fields.ts'
import { currencyCode } from '../property/foreign-currency.schema.ts'
import { paperKinds } from './shift.types.ts'

export const denominations = z
  .array(z.strictObject({ value: positiveAmount(), quantity: count(100_000) }))
  .max(40)

const numbers = z.array(z.strictObject({ bookId: id(), nextNumber: printedNumber() })).max(40)

const keys = z.array(z.strictObject({ keyCode: code(), quantity: count() })).max(40)

/** What stands in a cashier's hands at the start: float, paper books, keys. */
export const openingCount = z.strictObject({ denominations, numbers, keys })

export type OpeningCount = z.output<typeof openingCount>

/** The blind count before a hand over: the same, and terminal totals and papers. */
export const handOverCount = z.strictObject({
  denominations,
  /** Cash of other currencies, each counted apart; a house that takes none leaves it out. */
  foreign: z
    .array(z.strictObject({ currency: currencyCode(), denominations }))
    .max(8)
    .default([]),
  numbers,
  keys,
  terminals: z.array(z.strictObject({ terminalId: id(), sales: amount(), refunds: amount() })).max(40),
  papers: z.array(z.strictObject({ kind: z.enum(paperKinds), quantity: count() })).max(40),
})

export type HandOverCount = z.output<typeof handOverCount>

export const openShiftInput = z.strictObject({ deskId: id(), count: openingCount })

export const countDrawerInput = z.strictObject({ count: handOverCount })

export const bookDifferenceInput = z.strictObject({
  /** The drawer, or one side of a terminal; the amount is the counted difference, never typed. */
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('drawer'), currency: currencyCode().optional() }),
    z.strictObject({ kind: z.literal('terminal'), terminalId: id(), side: z.enum(['sales', 'refunds']) }),
  ]),
})

/** Why papers are not in the pack. */
export const missingPaperReasons = ['lost', 'kept_by_guest', 'destroyed', 'with_accounts'] as const

export const declareMissingPaperInput = z.strictObject({
  kind: z.enum(paperKinds),
  quantity: count().refine((value) => value > 0, 'quantity_not_positive'),
  reasonCode: z.enum(missingPaperReasons),
})

export const dropCashInput = z.strictObject({
  bagNumber: printedNumber(),
  amount: positiveAmount(),
  /** One bag holds one currency; left out for the hotel's own. */
  currency: currencyCode().optional(),
})

export const receiveDropInput = z.strictObject({ dropId: id(), counted: amount() })

export const openingFormQuery = z.strictObject({ deskId: id() })
