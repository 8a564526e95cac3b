import { useText } from '../../kernel/i18n.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { type BreakfastItem, type CouponItem, countOf } from './meals.api.ts'
import classes from './meals.module.css'

const total = (rows: readonly BreakfastItem[], of: (row: BreakfastItem) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

/** Room, guest, how many may come, and what became of each coupon: on the screen and on paper. */
export const useBreakfastColumns = (rows: readonly BreakfastItem[]): Column<BreakfastItem>[] => {
  const { columns: words, stays } = useText().meals
  const count = (key: string, header: string, of: (row: BreakfastItem) => number) => ({
    key,
    header,
    align: 'right' as const,
    cell: of,
    compare: (one: BreakfastItem, other: BreakfastItem) => of(one) - of(other),
    footer: total(rows, of),
  })
  const ended = (key: string, header: string, outcome: CouponItem['outcome']) =>
    count(key, header, (row) => countOf(row, outcome))
  return [
    {
      key: 'room',
      header: words.room,
      cell: ({ roomNumber }) => <strong>{roomNumber}</strong>,
      compare: (one, other) => one.roomNumber.localeCompare(other.roomNumber, undefined, { numeric: true }),
      footer: stays(rows.length),
    },
    { key: 'guest', header: words.guest, cell: ({ guestName }) => guestName },
    count('expected', words.expected, ({ expected }) => expected),
    count('issued', words.issued, ({ coupons }) => coupons.length),
    ended('used', words.used, 'used'),
    ended('open', words.open, null),
    ended('returned', words.returned, 'returned'),
    ended('lost', words.lost, 'lost'),
    { key: 'numbers', header: words.numbers, cell: ({ coupons }) => <Numbers coupons={coupons} /> },
  ]
}

/** The numbers without their date, which is the list's. */
const Numbers = ({ coupons }: Pick<BreakfastItem, 'coupons'>) => (
  <span className={classes['numbers']}>
    {coupons.map(({ couponId, number, outcome }) => (
      <span key={couponId} data-outcome={outcome ?? undefined}>
        {number.slice(7)}
        {outcome === 'used' ? '✓' : ''}
      </span>
    ))}
  </span>
)
