import type {
  CompanyReceiptBody,
  Snapshot,
  VoucherReceiptBody,
} from '@jiaoban/shared/documents/snapshot.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../../kernel/i18n.tsx'
import { PaperFacts } from './paper-facts.panel.tsx'
import { PaperLines } from './paper-lines.panel.tsx'
import { StayReceiptFacts } from './stay-receipt.panel.tsx'

/** A receipt, whatever it is for. */
export type AnyReceipt = Extract<Snapshot, { readonly kind: 'receipt' }>

/** Whom a receipt is made out to, and what for: a guest's stay, a company's bills, a voucher, a promise, a terminal. */
export const ReceiptFacts = ({ receipt }: { readonly receipt: AnyReceipt }) => {
  const { papers } = useText()
  switch (receipt.purpose) {
    case 'city_collected':
      return <CompanyFacts receipt={receipt} />
    case 'voucher_sold':
    case 'voucher_refunded':
      return <VoucherFacts voucher={receipt.voucher} />
    case 'refund_promised':
    case 'promise_paid':
      return (
        <PaperFacts
          facts={[
            { label: papers.guest, value: receipt.guestName },
            ...(receipt.promiseNumber === ''
              ? []
              : [{ label: papers.promise, value: receipt.promiseNumber }]),
          ]}
        />
      )
    case 'acquirer_paid':
      return <PaperFacts facts={[{ label: papers.terminal, value: receipt.terminalName, isWide: true }]} />
    case 'short':
      return <PaperFacts facts={[{ label: papers.payer, value: receipt.guestName }]} />
    default:
      return <StayReceiptFacts receipt={receipt} />
  }
}

const VoucherFacts = ({ voucher }: Pick<VoucherReceiptBody, 'voucher'>) => {
  const { papers, vouchers } = useText()
  const { kind, number, expiresDate, left } = voucher
  return (
    <PaperFacts
      facts={[
        { label: vouchers.kinds[kind], value: number },
        { label: vouchers.expires, value: expiresDate ?? vouchers.never },
        { label: papers.voucherLeft, value: formatAmount(left) },
      ]}
    />
  )
}

/** Who paid, and for which bills. */
const CompanyFacts = ({ receipt }: { readonly receipt: CompanyReceiptBody }) => {
  const { papers } = useText()
  const { company } = papers
  return (
    <>
      <PaperFacts facts={[{ label: company.name, value: receipt.companyName, isWide: true }]} />
      <PaperLines
        columns={[
          { key: 'number', header: company.item, cell: ({ number }) => number },
          { key: 'date', header: company.date, cell: ({ date }) => date },
          { key: 'amount', header: company.paid, align: 'right', cell: ({ amount }) => formatAmount(amount) },
        ]}
        rows={[
          ...receipt.items,
          ...(/[1-9]/.test(receipt.unapplied)
            ? [{ number: company.unapplied, date: '', amount: receipt.unapplied }]
            : []),
        ]}
      />
    </>
  )
}
