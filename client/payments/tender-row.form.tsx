import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { ReadTender, TenderDraft, TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useText } from '../kernel/i18n.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { MethodChoice } from './method-choice.form.tsx'
import classes from './tender-fields.module.css'

interface TenderRowProps {
  readonly position: number
  readonly row: ReadTender
  readonly methods: readonly TenderMethod[]
  readonly currency: Currency
  readonly direction: 'in' | 'out'
  readonly onChange: (draft: TenderDraft) => void
  readonly onRemove: (() => void) | null
}

/** One tender: by what, how much, and what proves it or what was put on the counter. */
export const TenderRow = ({ position, row, methods, currency, direction, ...props }: TenderRowProps) => {
  const { payments } = useText()
  const { draft, amount, problem } = row
  const method = methods.find(({ code }) => code === draft.methodCode)
  const change = (changes: Partial<TenderDraft>) => props.onChange({ ...draft, ...changes })
  const isTooLittle = problem === 'tendered_too_little'
  return (
    <fieldset className={classes['row']} aria-label={payments.tenderOf(position)}>
      <div className={classes['method']}>
        <MethodChoice
          label={payments.tenderOf(position)}
          methods={methods}
          value={draft.methodCode}
          onChange={(methodCode) => change({ methodCode })}
        />
        {props.onRemove !== null && (
          <ActionIcon aria-label={`${payments.remove} (${position})`} onClick={props.onRemove}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      <div className={classes['amounts']}>
        <MoneyInput
          label={payments.amount}
          currency={currency}
          value={draft.amount ?? amount?.toString() ?? ''}
          onChange={(typed) => change({ amount: typed })}
        />
        {method?.isCash === true && direction === 'in' && (
          <MoneyInput
            label={payments.tendered}
            placeholder={payments.tenderedHint}
            currency={currency}
            value={draft.tendered}
            onChange={(tendered) => change({ tendered })}
            error={isTooLittle ? payments.problems.tendered_too_little : undefined}
          />
        )}
        {method !== undefined && !method.isCash && (
          <TextInput
            label={payments.reference}
            placeholder={payments.referenceHint}
            autoComplete="off"
            maxLength={64}
            required={method.needsReference}
            value={draft.reference}
            onChange={(event) => change({ reference: event.currentTarget.value })}
          />
        )}
      </div>
    </fieldset>
  )
}
