import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { type KeyboardEvent, useId } from 'react'
import { useLanguage } from '../kernel/i18n.tsx'
import classes from './tender-fields.module.css'

interface MethodChoiceProps {
  readonly label: string
  readonly methods: readonly TenderMethod[]
  readonly value: string
  readonly onChange: (methodCode: string) => void
  readonly hasAutoFocus: boolean
}

/**
 * By what the guest pays: one stop of the Tab key. The digit on a method, the first letter of its code or the
 * arrows choose it.
 */
export const MethodChoice = ({ label, methods, value, onChange, hasAutoFocus }: MethodChoiceProps) => {
  const { language } = useLanguage()
  const name = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = methodOfKey(methods, event.key)
    if (chosen === undefined) return
    event.preventDefault()
    onChange(chosen.code)
    const group = event.currentTarget
    group.querySelector<HTMLInputElement>(`input[value="${CSS.escape(chosen.code)}"]`)?.focus()
  }
  return (
    <div role="radiogroup" aria-label={label} className={classes['choice']} onKeyDown={onKeyDown}>
      {methods.map((method, index) => (
        <label key={method.code} className={classes['pill']}>
          <input
            type="radio"
            name={name}
            value={method.code}
            checked={method.code === value}
            autoFocus={hasAutoFocus && method.code === value}
            data-autofocus={(hasAutoFocus && method.code === value) || undefined}
            onChange={() => onChange(method.code)}
          />
          <span>
            <kbd aria-hidden>{index < 9 ? index + 1 : method.code.slice(0, 1).toUpperCase()}</kbd>
            {method.name[language]}
          </span>
        </label>
      ))}
    </div>
  )
}

const methodOfKey = (methods: readonly TenderMethod[], key: string): TenderMethod | undefined =>
  /^[1-9]$/.test(key)
    ? methods[Number(key) - 1]
    : methods.find(({ code }) => key.length === 1 && code.startsWith(key.toLowerCase()))
