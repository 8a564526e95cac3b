import { Money } from '@jiaoban/shared/kernel/money.ts'
import { Text } from '@mantine/core'
import { Fragment } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import type { CountDraft } from './count-draft.api.ts'
import { CountSection } from './count-section.panel.tsx'
import type { CountForm } from './shift.api.ts'
import classes from './shift.module.css'

interface CountTerminalsProps {
  readonly form: CountForm
  readonly draft: CountDraft
  readonly onDraft: (draft: CountDraft) => void
}

/** Sales and refunds of each terminal, typed from its own slip. */
export const CountTerminalsForm = ({ form, draft, onDraft }: CountTerminalsProps) => {
  const { shifts } = useText()
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const { count } = shifts
  // A terminal nobody typed a total for took nothing.
  const nothing = Money.zero(currency).toString()
  return (
    <CountSection title={count.terminals}>
      {form.terminals.length === 0 && <Text c="dimmed">{count.noTerminals}</Text>}
      <div className={classes['terminals']}>
        <span className={classes['head']} />
        <span className={classes['head']}>{`${count.sales} ${currency}`}</span>
        <span className={classes['head']}>{`${count.refunds} ${currency}`}</span>
        {form.terminals.map(({ terminalId, methodName }) => {
          const name = methodName[language]
          return (
            <Fragment key={terminalId}>
              <span>{name}</span>
              <MoneyInput
                aria-label={count.salesOf(name)}
                placeholder={nothing}
                currency={currency}
                value={draft.sales[terminalId] ?? ''}
                onChange={(sales) => onDraft({ ...draft, sales: { ...draft.sales, [terminalId]: sales } })}
              />
              <MoneyInput
                aria-label={count.refundsOf(name)}
                placeholder={nothing}
                currency={currency}
                value={draft.refunds[terminalId] ?? ''}
                onChange={(refunds) =>
                  onDraft({ ...draft, refunds: { ...draft.refunds, [terminalId]: refunds } })
                }
              />
            </Fragment>
          )
        })}
      </div>
    </CountSection>
  )
}
