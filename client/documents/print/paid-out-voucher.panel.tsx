import type { PaidOutVoucherBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { chineseAmount } from '@jiaoban/shared/i18n/chinese-amount.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { type Fact, PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'

interface PaidOutVoucherPageProps {
  readonly voucher: SnapshotHead & PaidOutVoucherBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** Cash paid out for a guest or for the house; whoever received it signs, and so does the guest who owes it. */
export const PaidOutVoucherPage = ({ voucher, size, copyNumber }: PaidOutVoucherPageProps) => {
  const { papers } = useText()
  const { paidOut: words } = papers
  const { language } = useLanguage()
  const { amount, currency, purpose, takesBack, approvedBy } = voucher
  const label = takesBack === null ? words.paid : words.takenBack
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={voucher} kind={voucher.kind} copyNumber={copyNumber} />
      <PaperFacts facts={useVoucherFacts(voucher)} />
      <PaperSums currency={currency} lines={[{ label, amount, isStrong: true }]} />
      {language === 'zh' && currency === 'CNY' && (
        <p className={classes['capitals']}>{chineseAmount(amount)}</p>
      )}
      {purpose === 'guest' && takesBack === null && <p className={classes['note']}>{words.owes}</p>}
      <PaperSignatures
        who={[
          purpose === 'guest' ? papers.guestSignature : words.receiver,
          papers.cashierSignature(voucher.issuedBy),
          ...(approvedBy === null ? [] : [words.approver(approvedBy)]),
        ]}
      />
    </div>
  )
}

const useVoucherFacts = (voucher: SnapshotHead & PaidOutVoucherBody): Fact[] => {
  const { papers } = useText()
  const { paidOut: words } = papers
  const some = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : [])
  return [
    { label: words.purpose, value: words.purposes[voucher.purpose] },
    ...some(words.category, voucher.categoryCode && wordFor(words.categories, voucher.categoryCode)),
    ...some(papers.room, voucher.roomNumber),
    ...some(papers.guest, voucher.guestName),
    ...some(words.takesBack, voucher.takesBack),
    ...(voucher.remark === '' ? [] : [{ label: words.remark, value: voucher.remark, isWide: true }]),
  ]
}
