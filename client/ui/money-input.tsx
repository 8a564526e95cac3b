import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { type Currency, minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type AmountProblem, cleanAmount, readAmount } from './amount-text.ts'
import classes from './money.module.css'

interface MoneyInputProps
  extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'type' | 'inputMode'> {
  /** A decimal string ("1280.50"), or empty. */
  readonly value: string
  /** Gets a decimal string with all its decimals, or empty; a text that is no amount as it was typed. */
  readonly onChange: (amount: string) => void
  readonly currency: Currency
  readonly mayBeNegative?: boolean
}

/**
 * The field for every amount: `<MoneyInput label={…} currency="CNY" value={amount} onChange={setAmount} />`.
 * Text in, text out; no number ever holds the amount. It takes full-width digits, waits for an input method
 * to finish, and shows 1,234.50 when it is left.
 */
export const MoneyInput = ({
  value,
  onChange,
  currency,
  mayBeNegative = false,
  error,
  ...rest
}: MoneyInputProps) => {
  const text = useText()
  const digits = minorDigitsOf(currency)
  const [draft, setDraft] = useState<Draft | null>(null)
  const entered = useRef<HTMLInputElement>(null)
  const isEntered = draft !== null

  useLayoutEffect(() => {
    // Only now has the amount lost its commas: selected before, it would lose the selection with them, and
    // the next digit would be added to it.
    if (isEntered) entered.current?.select()
  }, [isEntered])

  const read = readAmount(cleanAmount(value), digits, mayBeNegative)
  const take = (typed: string) => {
    const clean = cleanAmount(typed)
    const taken = readAmount(clean, digits, mayBeNegative)
    const amount = 'amount' in taken ? taken.amount : clean
    setDraft({ shown: clean, amount })
    onChange(amount)
  }
  // A value set from outside while the field has the focus (a proposal, a reset) replaces what was typed.
  const shown = draft !== null && draft.amount === value ? draft.shown : formatAmount(value, digits)
  const problem = 'problem' in read && (draft === null || read.problem !== 'invalid') ? read.problem : null

  return (
    <TextInput
      autoComplete="off"
      {...rest}
      inputMode="decimal"
      classNames={{ input: classes['amountInput'] ?? '' }}
      error={error ?? (problem === null ? undefined : problemText(problem, digits, text))}
      value={shown}
      onChange={(event) => {
        const typed = event.currentTarget.value
        if (isComposing(event.nativeEvent)) setDraft({ shown: typed, amount: value })
        else take(typed)
      }}
      onCompositionEnd={(event) => take(event.currentTarget.value)}
      onFocus={(event) => {
        setDraft({ shown: value, amount: value })
        entered.current = event.currentTarget
        rest.onFocus?.(event)
      }}
      onBlur={(event) => {
        setDraft(null)
        rest.onBlur?.(event)
      }}
    />
  )
}

interface Draft {
  readonly shown: string
  /** What was given out for it. */
  readonly amount: string
}

const isComposing = (event: Event): boolean => event instanceof InputEvent && event.isComposing

const problemText = (problem: AmountProblem, digits: number, { money }: Dictionary): string => {
  const sentences: Readonly<Record<AmountProblem, string>> = {
    invalid: money.amountInvalid,
    negative: money.amountNegative,
    too_precise: money.amountTooPrecise(digits),
    too_large: money.amountTooLarge,
  }
  return sentences[problem]
}
