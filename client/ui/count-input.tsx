import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

interface CountInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  readonly value: number
  readonly onChange: (count: number) => void
  readonly min?: number
  readonly max: number
}

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/** How many: nights, people, breakfasts. Digits, or the arrows; what is left empty keeps the last count. */
export const CountInput = ({ value, onChange, min = 0, max, ...rest }: CountInputProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const within = (count: number) => Math.min(max, Math.max(min, count))

  const take = (next: string) => {
    const digits = next.normalize('NFKC').replace(/\D/g, '').slice(0, 3)
    setTyped(digits)
    if (digits !== '') onChange(within(Number.parseInt(digits, 10)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    setTyped(null)
    onChange(within(value + step))
  }
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      inputMode="numeric"
      value={typed ?? String(value)}
      onChange={(event) => take(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      onKeyDown={onKeyDown}
    />
  )
}
