import type { ReceiptBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../../kernel/i18n.tsx'
import { PaperFacts } from './paper-facts.panel.tsx'
import type { SumLine } from './paper-sums.panel.tsx'
import type { AnyReceipt } from './receipt-facts.panel.tsx'
import { StayHeadFacts } from './stay-head-facts.panel.tsx'

/** Whose receipt it is; who paid for the guest, and why, where it says so. */
export const StayReceiptFacts = ({ receipt }: { readonly receipt: ReceiptBody }) => {
  const { receipt: words } = useText().papers
  const { payerName = '', remark = '' } = receipt
  const facts = [
    ...(payerName === '' ? [] : [{ label: words.payer, value: payerName }]),
    ...(remark === '' ? [] : [{ label: words.remark, value: remark, isWide: true }]),
  ]
  return (
    <>
      <StayHeadFacts stay={receipt} />
      {facts.length > 0 && <PaperFacts facts={facts} />}
    </>
  )
}

/** The slips the money of a receipt came from or went to, with what each held before and after. */
export const useSlipLines = (receipt: AnyReceipt): SumLine[] => {
  const { receipt: words } = useText().papers
  const slips = 'slips' in receipt ? (receipt.slips ?? []) : []
  return slips.map(({ slipNumber, before, amount, after }) => ({
    label: words.slip(slipNumber),
    amount,
    detail: words.slipLeft(formatAmount(before), formatAmount(after)),
  }))
}
