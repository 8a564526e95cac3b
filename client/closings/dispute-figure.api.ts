import type { ReportDisputeLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useSayAmount } from '../kernel/say-amount.ts'
import { trpc } from '../kernel/trpc.ts'

type Unsaid = Pick<ReportDisputeLine, 'label' | 'unit'>

/** A figure of a disputed line as the desk knows it: an amount, pieces, or the number that a paper of the book carries. */
export const useSayFigure = (deskId: number | null): ((line: Unsaid, value: string) => string) => {
  const say = useSayAmount()
  const query = trpc.shifts.countForm.queryOptions({ deskId: deskId ?? 0 })
  const { data: form } = useQuery({ ...query, enabled: deskId !== null })
  return ({ label, unit }, value) => {
    if (unit === 'money') return say(value)
    const book = form?.books.find(({ bookId }) => label === `book:${bookId}`)
    return book ? formatNumber(book.prefix, book.example.length - book.prefix.length, Number(value)) : value
  }
}
