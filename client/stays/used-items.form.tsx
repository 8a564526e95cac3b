import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { type ChargeCode, unused, type UsedItem, type UsedItems } from './inspections.api.ts'
import classes from './inspections.module.css'

interface UsedItemsFieldsProps {
  readonly codes: readonly ChargeCode[]
  readonly value: UsedItems
  readonly onChange: (used: UsedItems) => void
}

/** One line for each thing a guest can use or break: how many, and what they cost together. */
export const UsedItemsFields = ({ codes, value, onChange }: UsedItemsFieldsProps) => (
  <ul className={classes['rooms']}>
    {codes.map((code) => (
      <UsedItemLine
        key={code.code}
        code={code}
        item={value[code.code] ?? unused}
        onChange={(item) => onChange({ ...value, [code.code]: item })}
      />
    ))}
  </ul>
)

interface UsedItemLineProps {
  readonly code: ChargeCode
  readonly item: UsedItem
  readonly onChange: (item: UsedItem) => void
}

const UsedItemLine = ({ code, item, onChange }: UsedItemLineProps) => {
  const { inspections } = useText()
  const { currency } = useShellStatus()
  const name = useItemName()(code)
  const { quantity } = item
  const setQuantity = (next: number) => onChange({ ...item, quantity: Math.min(Math.max(next, 0), 999) })
  return (
    <li className={classes['item']}>
      <span className={classes['name']}>{name}</span>
      <div className={classes['stepper']} role="group" aria-label={inspections.quantityOf(name)}>
        <ActionIcon
          size={48}
          variant="default"
          aria-label={inspections.fewer(name)}
          disabled={quantity === 0}
          onClick={() => setQuantity(quantity - 1)}
        >
          <IconMinus size={20} />
        </ActionIcon>
        <output className={classes['quantity']}>{quantity}</output>
        <ActionIcon
          size={48}
          variant="default"
          aria-label={inspections.more(name)}
          onClick={() => setQuantity(quantity + 1)}
        >
          <IconPlus size={20} />
        </ActionIcon>
      </div>
      {quantity > 0 && (
        <MoneyInput
          size="lg"
          className={classes['amount'] ?? ''}
          currency={currency}
          aria-label={inspections.amountOf(name)}
          placeholder={inspections.amount}
          value={item.amount}
          onChange={(amount) => onChange({ ...item, amount })}
        />
      )}
    </li>
  )
}

/** The name of a charge in the screen's language. */
export const useItemName = (): ((code: ChargeCode) => string) => {
  const { language } = useLanguage()
  return ({ name }) => name[language]
}
