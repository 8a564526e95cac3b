import { type VoucherKind, voucherKinds } from '@jiaoban/shared/city-ledger/voucher.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { usePaymentMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { isSome } from './city-ledger.api.ts'
import type { DoneWithReceipt } from './done-and-print.panel.tsx'

interface SellVoucherFormProps {
  readonly onDone: (done: DoneWithReceipt) => void
}

/** A voucher or prepaid card over the counter: it holds what is paid for it. */
export const SellVoucherForm = ({ onDone }: SellVoucherFormProps) => {
  const methods = usePaymentMethods()
  return <Loaded query={methods}>{(loaded) => <Fields methods={loaded} onDone={onDone} />}</Loaded>
}

const Fields = ({ methods, onDone }: SellVoucherFormProps & { methods: readonly TenderMethod[] }) => {
  const { vouchers: words } = useText()
  const { currency } = useShellStatus()
  const businessDate = useBusinessDate()
  const [kind, setKind] = useState<VoucherKind>('voucher')
  const [number, setNumber] = useState('')
  const [expiresDate, setExpires] = useState<string | null>(addDays(businessDate, 365))
  const [value, setValue] = useState('')
  const isValue = isSome(value) && /^\d{1,9}(\.\d{1,2})?$/.test(value)
  const tenders = useTenders(methods, isValue ? Money.of(value, currency) : Money.zero(currency))
  const sentenceOf = useTenderSentence()
  const sell = useCommand(trpc.cityLedger.sellVoucher)
  const isMissing = number === '' || !isValue
  const isUneven = tenders.left.isZero ? null : words.sell.uneven
  const submit = async () => {
    const done = await sell.run({ kind, number, expiresDate, tenders: [...tenders.tenders] })
    if (done === undefined) return
    const what = words.sell.done({ number, amount: formatAmount(done.amount) })
    onDone({ what, documentId: done.documentId, number: done.number })
  }
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md">
        <TextInput
          label={words.number}
          data-autofocus
          autoComplete="off"
          maxLength={32}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value.normalize('NFKC').trim())}
        />
        <NativeSelect
          label={words.kind}
          data={voucherKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
          value={kind}
          onChange={(event) => setKind(voucherKinds.find((one) => one === event.currentTarget.value) ?? kind)}
        />
        <MoneyInput label={words.amount} currency={currency} value={value} onChange={setValue} />
        <Checkbox
          mt="xl"
          label={words.sell.hasExpiry}
          checked={expiresDate !== null}
          onChange={(event) => setExpires(event.currentTarget.checked ? addDays(businessDate, 365) : null)}
        />
        {expiresDate !== null && (
          <DateInput
            label={words.expires}
            reference={businessDate}
            value={expiresDate}
            onChange={setExpires}
          />
        )}
      </SimpleGrid>
      <TenderFields methods={methods} currency={currency} tenders={tenders} />
      <RefusalAlert refusal={sell.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.sell.submit}
        onAction={submit}
        blockedReason={isMissing ? words.sell.missing : (sentenceOf(tenders.problem) ?? isUneven)}
        isRunning={sell.isRunning}
      />
    </Stack>
  )
}
