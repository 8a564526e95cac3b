import { formatWeekday } from '@jiaoban/shared/i18n/format.ts'
import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { readDate } from './date-text.ts'

interface DateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  readonly value: BusinessDate
  readonly onChange: (date: BusinessDate) => void
  /** A date typed without its year is the one nearest to this. */
  readonly reference: BusinessDate
  /** No date is an answer too, and stands as an empty string. */
  readonly canBeEmpty?: boolean
}

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/** A date, typed in any usual form or moved by the arrows; the weekday stands behind it. */
export const DateInput = ({
  value,
  onChange,
  reference,
  canBeEmpty = false,
  error,
  ...rest
}: DateInputProps) => {
  const { common } = useText()
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string) => (canBeEmpty && text.trim() === '' ? '' : readDate(text, reference))
  const isWrong = typed !== null && read(typed) === null

  const take = (next: string) => {
    setTyped(next)
    const date = read(next)
    if (date !== null) onChange(date)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    setTyped(null)
    onChange(value === '' ? reference : addDays(value, step))
  }
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      error={error ?? (isWrong ? common.dateInvalid : undefined)}
      rightSection={isWrong || value === '' ? undefined : formatWeekday(value, language)}
      rightSectionWidth={44}
      rightSectionPointerEvents="none"
      value={typed ?? value}
      onChange={(event) => take(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        if (!isWrong) setTyped(null)
      }}
      onKeyDown={onKeyDown}
    />
  )
}
