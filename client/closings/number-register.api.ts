import type { NumberRegisterQuery } from '@jiaoban/shared/closings/number-register.schema.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useQuery } from '@tanstack/react-query'
import { numbersQuery, rangeText } from '../documents/number-books.api.ts'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'

export type Register = Awaited<ReturnType<typeof client.closings.numberRegister.query>>
export type RegisterRow = Register['rows'][number]
export type Chosen = Pick<NumberRegisterQuery, 'of' | 'id'>

/** A choice as the value of a select: `book 1071`. */
export const keyOf = ({ of, id }: Chosen): string => `${of} ${id}`

export const readKey = (key: string): Chosen | null => {
  const [, of, id] = /^(book|range|series) (\d+)$/.exec(key) ?? []
  return of === 'book' || of === 'range' || of === 'series' ? { of, id: Number(id) } : null
}

/** `发票 A00001001–A00001050`; of a series of ours, which has no end, its first number. */
export const titleOf = (
  { documentKind, first, last }: Pick<Register, 'documentKind' | 'first' | 'last'>,
  kinds: Readonly<Record<string, string>>,
): string => `${wordFor(kinds, documentKind)} ${last === null ? first : rangeText({ first, last })}`

interface Choice {
  readonly value: string
  readonly label: string
}

/** What a register can be opened of; what is chosen stands there too, though no desk has it any more. */
export const useChoices = (chosen: Chosen | null): { group: string; items: Choice[] }[] => {
  const { numberBooks, documents } = useText()
  const words = numberBooks.sheet
  const { data: numbers } = useQuery(numbersQuery())
  const { data: series = [] } = useQuery(trpc.closings.numberedSeries.queryOptions())
  const groups = [
    {
      group: words.books,
      items: (numbers?.desks ?? []).flatMap(({ code, books }) =>
        books.map((book) => ({
          value: keyOf({ of: 'book', id: book.bookId }),
          label: `${code} ${titleOf(book, documents.kinds)}`,
        })),
      ),
    },
    {
      group: words.ranges,
      items: (numbers?.stock ?? []).map((range) => ({
        value: keyOf({ of: 'range', id: range.rangeId }),
        label: titleOf(range, documents.kinds),
      })),
    },
    {
      group: words.series,
      items: series.map(({ seriesId, documentKind, prefix }) => ({
        value: keyOf({ of: 'series', id: seriesId }),
        label: `${wordFor(documents.kinds, documentKind)} ${prefix}`,
      })),
    },
  ].filter(({ items }) => items.length > 0)
  const isListed = groups.some(({ items }) =>
    items.some(({ value }) => chosen !== null && value === keyOf(chosen)),
  )
  if (chosen === null || isListed) return groups
  return [{ group: words.of, items: [{ value: keyOf(chosen), label: words.chosen }] }, ...groups]
}
