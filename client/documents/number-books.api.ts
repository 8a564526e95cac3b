import { isRunningLow } from '@jiaoban/shared/documents/number-stock.rules.ts'
import { type client, trpc } from '../kernel/trpc.ts'

type NumbersNow = Awaited<ReturnType<typeof client.documents.numbers.query>>

export type StockItem = NumbersNow['stock'][number]
export type DeskItem = NumbersNow['desks'][number]
export type BookItem = DeskItem['books'][number]

export const numbersQuery = () => trpc.documents.numbers.queryOptions()

/** `A00001001–A00001050`. */
export const rangeText = ({ first, last }: { readonly first: string; readonly last: string }): string =>
  `${first}–${last}`

/** The papers of a kind that a desk has left, over all its books of it. */
export const leftOf = ({ books }: DeskItem, kind: BookItem['documentKind']): number =>
  books.filter(({ documentKind }) => documentKind === kind).reduce((sum, { left }) => sum + left, 0)

/** The desks that write invoices on paper and will soon have none. */
export const desksRunningLow = (desks: readonly DeskItem[]): string[] =>
  desks
    .filter(({ books }) => books.some(({ documentKind }) => documentKind === 'tax_invoice'))
    .filter((desk) => desk.isActive && isRunningLow(leftOf(desk, 'tax_invoice')))
    .map(({ code }) => code)

/** A number as it is printed: capital letters, digits, dashes, whatever the input method typed. */
export const plainNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z-]/g, '')
