import type { ReceiptBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { chineseAmount } from '@jiaoban/shared/i18n/chinese-amount.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'
import { StayHeadFacts } from './stay-head-facts.panel.tsx'
import { useTenderLine } from './tender-sums.panel.tsx'

interface ReceiptPageProps {
  readonly receipt: SnapshotHead & ReceiptBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** Money taken, or given back, before the bill. */
export const ReceiptPage = ({ receipt, size, copyNumber }: ReceiptPageProps) => {
  const { papers } = useText()
  const { language } = useLanguage()
  const tenderLine = useTenderLine()
  const { currency, total, purpose } = receipt
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={receipt} kind="receipt" copyNumber={copyNumber} />
      <StayHeadFacts stay={receipt} />
      <PaperSums
        currency={currency}
        lines={[
          ...receipt.tenders.map((tender) => tenderLine(tender, (method) => method)),
          { label: papers.receipt[purpose], amount: total, isStrong: true },
        ]}
      />
      {language === 'zh' && currency === 'CNY' && (
        <p className={classes['capitals']}>{chineseAmount(total)}</p>
      )}
      <p className={classes['note']}>{papers.receipt.thanks}</p>
      <PaperSignatures who={[papers.guestSignature, papers.cashierSignature(receipt.issuedBy)]} />
    </div>
  )
}
