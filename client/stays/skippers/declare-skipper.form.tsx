import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text, Textarea } from '@mantine/core'
import { Fragment, type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type CheckOutPlan, sumOf, useCheckOutPlan } from '../check-out/check-out.api.ts'
import classes from '../stay.module.css'

export interface DeclaredSkipper {
  readonly bills: readonly { readonly documentId: number; readonly number: string }[]
}

interface DeclareSkipperFormProps {
  readonly stayId: number
  readonly onDeclared: (declared: DeclaredSkipper) => void
}

/** A guest is gone without paying: what the case will be of, and how it was found out. */
export const DeclareSkipperForm = (props: DeclareSkipperFormProps) => {
  // Nobody saw when the guest left, so no late hours are charged.
  const plan = useCheckOutPlan(props.stayId, 'none')
  return <Loaded query={plan}>{(loaded) => <Fields {...props} plan={loaded} />}</Loaded>
}

const Fields = ({ stayId, plan, onDeclared }: DeclareSkipperFormProps & { readonly plan: CheckOutPlan }) => {
  const { declare: words } = useText().skippers
  const { currency } = useShellStatus()
  const [remark, setRemark] = useState('')
  const declare = useCommand(trpc.skippers.declare)
  const owes = /[1-9]/.test(plan.toPay)
  const applied = sumOf(
    plan.slips.map((slip) => slip.applied),
    currency,
  )
  const nights = sumOf(
    plan.nights.map(({ rate }) => rate),
    currency,
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!owes) return
    const done = await declare.run({ stayId, folioVersion: plan.folioVersion, remark })
    if (done !== undefined) onDeclared({ bills: done.bills })
  }
  const sums = [
    [words.balance, plan.folioBalance],
    [words.nights(plan.nights.length), nights.toString()],
    [words.slips, applied.negated().toString()],
    [words.rest, plan.toPay],
  ] as const
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{owes ? words.hint : words.nothing}</Text>
        <dl className={classes['sums']}>
          {sums.map(([label, amount]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>
                <MoneyText amount={amount} currency={currency} isStrong={label === words.rest} />
              </dd>
            </Fragment>
          ))}
        </dl>
        <Textarea
          label={words.remark}
          data-autofocus
          autoFocus
          autosize
          minRows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={declare.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          isFullWidth
          label={words.submit(formatAmount(plan.toPay))}
          onAction={() => undefined}
          blockedReason={owes ? null : words.nothing}
          isRunning={declare.isRunning}
        />
      </Stack>
    </form>
  )
}
