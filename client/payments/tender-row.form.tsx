import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import {
  isMoney,
  type ReadTender,
  type TenderDraft,
  type TenderMethod,
  type TenderProblem,
} from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useText } from '../kernel/i18n.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { HouseReasonField } from '../city-ledger/house-reason-field.form.tsx'
import { VoucherField } from '../city-ledger/voucher-field.form.tsx'
import { CompanyField } from '../city-ledger/company-field.form.tsx'
import { MethodChoice } from './method-choice.form.tsx'
import classes from './tender-fields.module.css'

interface TenderRowProps {
  readonly position: number
  readonly row: ReadTender
  readonly methods: readonly TenderMethod[]
  readonly currency: Currency
  readonly direction: 'in' | 'out'
  readonly showsProblem: boolean
  readonly hasAutoFocus: boolean
  readonly onChange: (draft: TenderDraft) => void
  readonly onRemove: (() => void) | null
}

/** One tender: by what, how much, and what proves it or what was put on the counter. */
export const TenderRow = ({ position, row, methods, currency, direction, ...props }: TenderRowProps) => {
  const { payments, exchange } = useText()
  const { draft, amount, problem } = row
  const method = methods.find(({ code }) => code === draft.methodCode)
  const change = (changes: Partial<TenderDraft>) => props.onChange({ ...draft, ...changes })
  // Too little is wrong at once; what is only missing yet is told when somebody tries to go on.
  const told = problem === 'tendered_too_little' || props.showsProblem ? problem : null
  const errorFor = (...problems: readonly TenderProblem[]) =>
    told !== null && problems.includes(told) ? payments.problems[told] : undefined
  return (
    <fieldset className={classes['row']} aria-label={payments.tenderOf(position)}>
      <div className={classes['method']}>
        <MethodChoice
          label={payments.tenderOf(position)}
          methods={methods}
          value={draft.methodCode}
          hasAutoFocus={props.hasAutoFocus}
          onChange={(methodCode) => change({ methodCode })}
        />
        {props.onRemove !== null && (
          <ActionIcon aria-label={`${payments.remove} (${position})`} onClick={props.onRemove}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      <div className={classes['amounts']}>
        {method?.foreign !== undefined && (
          <MoneyInput
            label={exchange.foreignAmount(method.foreign.currency)}
            description={exchange.rate(method.foreign.currency, method.foreign.rate)}
            currency={method.foreign.currency}
            value={draft.given}
            onChange={(given) => change({ given })}
            error={errorFor('given_missing', 'tendered_too_little', 'tendered_invalid')}
          />
        )}
        <MoneyInput
          label={payments.amount}
          description={row.worth && payments.worth(formatAmount(row.worth.toString()))}
          currency={currency}
          value={draft.amount ?? amount?.toString() ?? ''}
          error={errorFor('amount_missing')}
          onChange={(typed) => change({ amount: typed })}
        />
        {method?.isCash === true && direction === 'in' && (
          <MoneyInput
            label={payments.tendered}
            placeholder={payments.tenderedHint}
            currency={currency}
            value={draft.tendered}
            onChange={(tendered) => change({ tendered })}
            error={errorFor('tendered_too_little', 'tendered_invalid')}
          />
        )}
        {method?.control === 'city' && (
          <CompanyField
            value={draft.companyId}
            error={errorFor('company_missing')}
            onChange={(companyId) => change({ companyId })}
          />
        )}
        {method?.control === 'payable.voucher' && (
          <VoucherField
            value={draft.voucherNumber}
            error={errorFor('voucher_missing')}
            onChange={(voucherNumber) => change({ voucherNumber })}
          />
        )}
        {method?.control === 'expense.house' && (
          <HouseReasonField
            value={draft.reasonCode}
            error={errorFor('reason_missing')}
            onChange={(reasonCode) => change({ reasonCode })}
          />
        )}
        {method !== undefined && !method.isCash && isMoney(method) && (
          <TextInput
            label={payments.reference}
            placeholder={payments.referenceHint}
            autoComplete="off"
            maxLength={64}
            error={errorFor('reference_missing')}
            value={draft.reference}
            onChange={(event) => change({ reference: event.currentTarget.value })}
          />
        )}
      </div>
    </fieldset>
  )
}
