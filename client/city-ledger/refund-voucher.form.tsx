import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Stack } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TenderRow } from '../payments/tender-row.form.tsx'
import { CashToGive } from '../payments/cash-to-give.panel.tsx'
import { usePaymentMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { DoneWithReceipt } from './done-and-print.panel.tsx'
import type { VoucherView } from './vouchers.panel.tsx'

interface RefundVoucherFormProps {
  readonly voucher: VoucherView
  readonly onDone: (done: DoneWithReceipt) => void
}

/** What a voucher still holds goes back in front of a lead: all of it, unless less is typed. */
export const RefundVoucherForm = (props: RefundVoucherFormProps) => {
  const methods = usePaymentMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

const Fields = ({
  voucher,
  methods,
  onDone,
}: RefundVoucherFormProps & { methods: readonly TenderMethod[] }) => {
  const { refund: words } = useText().vouchers
  const { payments } = useText()
  const { currency } = useShellStatus()
  const tenders = useTenders(methods, Money.of(voucher.left, currency))
  const sentenceOf = useTenderSentence()
  const refund = useCommand(trpc.cityLedger.refundVoucher)
  const [row] = tenders.rows
  const [tender] = tenders.tenders
  if (row === undefined) return payments.noMethods
  const submit = async () => {
    if (tender === undefined) return
    const done = await refund.run({ number: voucher.number, tender })
    if (done === undefined) return
    const what = words.done(formatAmount(done.handedOver))
    onDone({ what, documentId: done.documentId, number: done.number })
  }
  return (
    <Stack gap="md">
      <TenderRow
        position={1}
        row={row}
        methods={methods}
        currency={currency}
        direction="out"
        showsProblem={false}
        hasAutoFocus
        onChange={(draft) => tenders.onChange([draft])}
        onRemove={null}
      />
      <CashToGive methods={methods} methodCode={row.draft.methodCode} amount={tender?.amount ?? ''} />
      <RefusalAlert refusal={refund.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.submit}
        onAction={submit}
        blockedReason={tender === undefined ? words.nothing : sentenceOf(tenders.problem)}
        isRunning={refund.isRunning}
      />
    </Stack>
  )
}
