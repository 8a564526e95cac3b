import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { CashToGive } from '../payments/cash-to-give.panel.tsx'
import { usePaymentMethods } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { DoneWithReceipt } from './done-and-print.panel.tsx'
import type { PromiseView } from './promises.panel.tsx'

interface PayPromiseFormProps {
  readonly promise: PromiseView
  readonly onDone: (done: DoneWithReceipt) => void
}

/** Pays what was promised, the way it came; another way is possible, and approved. */
export const PayPromiseForm = (props: PayPromiseFormProps) => {
  const methods = usePaymentMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

const Fields = ({ promise, methods, onDone }: PayPromiseFormProps & { methods: readonly TenderMethod[] }) => {
  const { promises: words } = useText().vouchers
  const { language } = useLanguage()
  const [methodCode, setMethodCode] = useState(promise.methodCode)
  const [reference, setReference] = useState('')
  const pay = useCommand(trpc.cityLedger.payPromise)
  const others = methods.filter(({ code }) => code !== promise.methodCode)
  const submit = async () => {
    const done = await pay.run({ promiseId: promise.id, methodCode, refundReference: reference.trim() })
    if (done === undefined) return
    const what = words.done(formatAmount(done.handedOver))
    onDone({ what, documentId: done.documentId, number: done.number })
  }
  return (
    <Stack gap="md">
      <NativeSelect
        label={words.payBy}
        data-autofocus
        data={[
          {
            value: promise.methodCode,
            label: `${promise.methodName[language]} · ${words.originalWay}`,
          },
          ...others.map(({ code, name }) => ({
            value: code,
            label: `${name[language]} · ${words.otherWay}`,
          })),
        ]}
        value={methodCode}
        onChange={(event) => setMethodCode(event.currentTarget.value)}
      />
      <TextInput
        label={words.reference}
        placeholder={words.referenceHint}
        autoComplete="off"
        maxLength={64}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <CashToGive methods={methods} methodCode={methodCode} amount={promise.amount} />
      <RefusalAlert refusal={pay.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hotkey="Ctrl+Enter"
        label={`${words.pay} ${formatAmount(promise.amount)}`}
        onAction={submit}
        isRunning={pay.isRunning}
      />
    </Stack>
  )
}
