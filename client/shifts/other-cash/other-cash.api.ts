import { denominationsOf } from '@jiaoban/shared/property/denomination.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { CommandName } from '@jiaoban/shared/staff/permission.rules.ts'
import type { client } from '../../kernel/trpc.ts'
import type { Quantities } from '../../ui/denomination-total.ts'

/** What can be done with cash beside payments, each with the letter that opens it. */
export const otherCashActions = [
  { name: 'payOut', command: 'payOut', key: 'P' },
  { name: 'petty', command: 'payPettyExpense', key: 'E' },
  { name: 'tip', command: 'payTip', key: 'G' },
  { name: 'fetchChange', command: 'fetchChange', key: 'C' },
  { name: 'returnChange', command: 'fetchChange', key: 'R' },
  { name: 'topUp', command: 'topUpFloat', key: 'T' },
  { name: 'exchange', command: 'exchangeChange', key: 'X' },
  { name: 'counterfeit', command: 'recordCounterfeit', key: 'N' },
] as const satisfies readonly { name: string; command: CommandName; key: string }[]

export type OtherCashAction = (typeof otherCashActions)[number]['name']

/** What was done, with the number given and the paper to print. */
export interface OtherCashDone {
  readonly what: string
  readonly number?: string
  readonly documentId?: number
}

export type OwnPaidOut = Awaited<ReturnType<typeof client.shifts.paidOuts.query>>[number]

/** Pieces as the server takes them; what was left empty is left out. */
export const piecesOf = (quantities: Quantities): { value: string; quantity: number }[] =>
  Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([value, quantity]) => ({ value, quantity }))

/** The denominations a pad shows. */
export const padOf = (currency: Currency): readonly string[] => denominationsOf(currency)
