import { formatShortDate, formatWeekday } from '@jiaoban/shared/i18n/format.ts'
import { type KeyboardEvent, useRef } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { client } from '../kernel/trpc.ts'
import classes from './availability.module.css'

type Grid = Awaited<ReturnType<typeof client.stays.availability.query>>
type TypeRow = Grid['types'][number]

interface AvailabilityGridProps {
  readonly grid: Grid
  readonly isBlocked: boolean
  readonly onChoose: (chosen: { roomTypeId: number; arrivalDate: string }) => void
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Free rooms by type and night. One stop of the Tab key; the arrows go from cell to cell, Enter reserves. */
export const AvailabilityGrid = ({ grid, isBlocked, onChoose }: AvailabilityGridProps) => {
  const { availability: words } = useText().reservations
  const { language } = useLanguage()
  const { businessDate } = useShellStatus()
  const table = useRef<HTMLTableElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key]
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    const [row, column] = cell?.dataset['cell']?.split(' ').map(Number) ?? []
    if (step === undefined || row === undefined || column === undefined) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)?.focus()
  }
  return (
    <div className={classes['scroll']}>
      <table ref={table} className={classes['grid']} aria-label={words.title} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{words.type}</th>
            {grid.nights.map((night) => (
              <th key={night} scope="col" data-weekend={isWeekend(night) || undefined}>
                {formatShortDate(night, businessDate)}
                <span>{formatWeekday(night, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.types.map((type, row) => (
            <tr key={type.roomTypeId}>
              <th scope="row">
                {type.name[language]} <span>{type.code}</span>
              </th>
              {type.nights.map((cell, column) => (
                <Cell
                  key={cell.night}
                  place={`${row} ${column}`}
                  type={type}
                  cell={cell}
                  isBlocked={isBlocked}
                  onChoose={() => onChoose({ roomTypeId: type.roomTypeId, arrivalDate: cell.night })}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.whole}</th>
            {grid.nights.map((night, column) => (
              <td key={night}>{sumOf(grid, column)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface CellProps {
  /** Row and column, for the arrows. */
  readonly place: string
  readonly type: TypeRow
  readonly cell: TypeRow['nights'][number]
  readonly isBlocked: boolean
  readonly onChoose: () => void
}

const Cell = ({ place, type, cell, isBlocked, onChoose }: CellProps) => {
  const { availability: words } = useText().reservations
  const { language } = useLanguage()
  const { night, free, total } = cell
  return (
    <td data-state={free <= 0 ? 'full' : free * 5 <= total ? 'few' : undefined}>
      <button
        type="button"
        data-cell={place}
        tabIndex={place === '0 0' ? 0 : -1}
        aria-label={words.cell(type.name[language], night, free, total)}
        aria-disabled={isBlocked || free <= 0}
        title={free <= 0 ? words.blocked : undefined}
        onClick={() => {
          if (!isBlocked && free > 0) onChoose()
        }}
      >
        {free}
        <span>/{total}</span>
      </button>
    </td>
  )
}

const isWeekend = (date: string): boolean => [5, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())

const sumOf = ({ types }: Grid, column: number): string => {
  const cells = types.map(({ nights }) => nights[column])
  const sum = (of: 'free' | 'total') => cells.reduce((all, cell) => all + (cell?.[of] ?? 0), 0)
  return `${sum('free')}/${sum('total')}`
}
