import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Table, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useText } from '../kernel/i18n.tsx'
import {
  denominationSubtotal,
  denominationTotal,
  type Quantities,
  readQuantity,
} from './denomination-total.ts'
import classes from './denomination-pad.module.css'
import { MoneyText } from './money-text.tsx'

interface DenominationPadProps {
  readonly currency: Currency
  /** Decimal strings, in the order the drawer is counted: `["100", "50", …, "0.1"]`. */
  readonly denominations: readonly string[]
  readonly value: Quantities
  readonly onChange: (quantities: Quantities) => void
  /** Enter on the last denomination: the place to move the focus on. */
  readonly onComplete?: () => void
  readonly hasAutoFocus?: boolean
  /** Stands beside another pad: its fields name the currency. */
  readonly isForeign?: boolean
}

/**
 * Counts cash the way it lies in the drawer: pieces by denomination, the total under them. Enter and the
 * arrows go from row to row; the hands never leave the number block.
 */
export const DenominationPad = ({
  currency,
  denominations,
  value,
  onChange,
  ...props
}: DenominationPadProps) => {
  const text = useText()
  const fields = useRef<(HTMLInputElement | null)[]>([])

  const go = (event: KeyboardEvent, to: number) => {
    event.preventDefault()
    const field = fields.current[to]
    field?.focus()
    field?.select()
  }
  const onKeyDown = (event: KeyboardEvent, row: number) => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowUp') go(event, row - 1)
    if (event.key === 'ArrowDown') go(event, row + 1)
    if (event.key !== 'Enter') return
    go(event, row + 1)
    if (row === denominations.length - 1) props.onComplete?.()
  }

  return (
    <Table className={classes['pad'] ?? ''} withRowBorders={false} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes['number'] ?? ''}>{`${text.money.denomination} ${currency}`}</Table.Th>
          <Table.Th className={classes['number'] ?? ''}>{text.money.quantity}</Table.Th>
          <Table.Th className={classes['number'] ?? ''}>{text.money.subtotal}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {denominations.map((denomination, row) => {
          const quantity = value[denomination] ?? 0
          return (
            <Table.Tr key={denomination}>
              <Table.Td className={classes['number'] ?? ''}>{denomination}</Table.Td>
              <Table.Td className={classes['quantity'] ?? ''}>
                <TextInput
                  ref={(field) => {
                    fields.current[row] = field
                  }}
                  aria-label={text.money.pieces(
                    props.isForeign === true ? `${denomination} ${currency}` : denomination,
                  )}
                  classNames={{ input: classes['quantityInput'] ?? '' }}
                  inputMode="numeric"
                  autoComplete="off"
                  data-autofocus={props.hasAutoFocus === true && row === 0 ? true : undefined}
                  autoFocus={props.hasAutoFocus === true && row === 0}
                  value={quantity === 0 ? '' : String(quantity)}
                  onChange={(event) =>
                    onChange({ ...value, [denomination]: readQuantity(event.currentTarget.value) })
                  }
                  onFocus={(event) => event.currentTarget.select()}
                  onKeyDown={(event) => onKeyDown(event, row)}
                />
              </Table.Td>
              <Table.Td className={classes['number'] ?? ''}>
                <MoneyText
                  amount={denominationSubtotal(denomination, quantity, currency).toString()}
                  currency={currency}
                  {...(quantity === 0 ? { tone: 'dimmed' as const } : {})}
                />
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row" colSpan={2} className={classes['number'] ?? ''}>
            {text.money.countedTotal}
          </Table.Th>
          <Table.Td className={classes['total'] ?? ''} aria-live="polite">
            <MoneyText amount={denominationTotal(value, currency).toString()} currency={currency} isStrong />
          </Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}
