import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useSayMoney } from '../../kernel/say-amount.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { usePaymentMethods } from '../../payments/tender.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type DifferenceFormProps, useFoliosOwing } from './debts.api.ts'

/** A guest who paid too much gets it back over this desk. */
export const GiveBackForm = ({ difference, onDone }: DifferenceFormProps) => {
  const { debts } = useText()
  const { giveBack: words } = debts
  const { language } = useLanguage()
  const say = useSayMoney()
  const { currency: home } = useShellStatus()
  const { data = [] } = usePaymentMethods()
  // What is over in foreign cash lies in the drawer as such, and goes back as such.
  const methods = data.filter(({ isCash }) => isCash || difference.currency === home)
  const [payee, setPayee] = useState('')
  const [methodCode, setMethodCode] = useState('cash')
  const [reference, setReference] = useState('')
  const giveBack = useCommand(trpc.differences.returnOver)
  const amount = say(difference.amount, difference.currency)
  const submit = async () => {
    const tender = { methodCode, reference }
    const done = await giveBack.run({ differenceId: difference.differenceId, payee, tender })
    if (done === undefined) return
    onDone({
      what: words.done(amount),
      numbers: [{ label: debts.receipt, value: done.number }],
      documentId: done.documentId,
    })
  }
  return (
    <OverForm
      hint={words.hint}
      submit={words.submit(amount)}
      problem={payee.trim() === '' ? words.payeeMissing : null}
      command={giveBack}
      onSubmit={submit}
    >
      <TextInput
        label={words.payee}
        data-autofocus
        autoComplete="off"
        maxLength={80}
        value={payee}
        onChange={(event) => setPayee(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.method}
        data={methods.map(({ code, name }) => ({ value: code, label: name[language] }))}
        value={methodCode}
        onChange={(event) => setMethodCode(event.currentTarget.value)}
      />
      {methodCode !== 'cash' && (
        <TextInput
          label={words.reference}
          maxLength={64}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      )}
    </OverForm>
  )
}

/** A guest paid and nobody posted it: which folio it pays. */
export const MatchForm = ({ difference, onDone }: DifferenceFormProps) => {
  const { debts } = useText()
  const { match: words } = debts
  const { data: folios } = useFoliosOwing(difference.differenceId)
  const [folioId, setFolioId] = useState('')
  const match = useCommand(trpc.differences.matchOver)
  const isNone = folios?.length === 0
  const submit = async () => {
    const done = await match.run({
      differenceId: difference.differenceId,
      folioId: Number(folioId),
    })
    if (done === undefined) return
    onDone({
      what: words.done(formatAmount(done.amount)),
      numbers: [{ label: debts.receipt, value: done.number }],
      documentId: done.documentId,
    })
  }
  return (
    <OverForm
      hint={isNone ? words.none : words.hint}
      submit={words.submit}
      problem={isNone ? words.none : folioId === '' ? words.choose : null}
      command={match}
      onSubmit={submit}
    >
      <NativeSelect
        label={words.folio}
        data-autofocus
        data={[
          { value: '', label: words.choose },
          ...(folios ?? []).map(({ folioId: id, roomNumber, payerName, balance }) => ({
            value: String(id),
            label: words.option({ room: roomNumber, guest: payerName, balance: formatAmount(balance) }),
          })),
        ]}
        value={folioId}
        onChange={(event) => setFolioId(event.currentTarget.value)}
      />
    </OverForm>
  )
}

interface OverFormProps {
  readonly hint: string
  readonly submit: string
  readonly problem: string | null
  readonly command: { readonly refusal: string | null; readonly isRunning: boolean }
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

const OverForm = ({ hint, submit, problem, command, onSubmit, children }: OverFormProps) => {
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (problem === null) void onSubmit()
  }
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text c="dimmed">{hint}</Text>
        {children}
        <RefusalAlert refusal={command.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={command.isRunning}
        />
      </Stack>
    </form>
  )
}
