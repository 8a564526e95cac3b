import { chineseAmount } from '@jiaoban/shared/i18n/chinese-amount.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'
import { type AnyReceipt, ReceiptFacts } from './receipt-facts.panel.tsx'
import { useSlipLines } from './stay-receipt.panel.tsx'
import { useTenderLine } from './tender-sums.panel.tsx'

interface ReceiptPageProps {
  readonly receipt: AnyReceipt
  readonly size: PaperSize
  readonly copyNumber: number
}

/** Money taken, or given back, other than by a bill; or booked anew where it was booked wrong. */
export const ReceiptPage = ({ receipt, size, copyNumber }: ReceiptPageProps) => {
  const { papers } = useText()
  const { language } = useLanguage()
  const tenderLine = useTenderLine()
  const slipLines = useSlipLines(receipt)
  const { currency, total, purpose } = receipt
  const takesBack = 'takesBack' in receipt ? receipt.takesBack : undefined
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={receipt} kind="receipt" copyNumber={copyNumber} />
      <ReceiptFacts receipt={receipt} />
      <PaperSums
        currency={currency}
        lines={[
          ...slipLines,
          ...(takesBack === undefined
            ? []
            : [
                {
                  label: papers.receipt.takesBack(
                    takesBack.documentNumber,
                    [takesBack.tender.name[language], takesBack.roomNumber].join(' '),
                  ),
                  amount: `-${takesBack.tender.amount}`,
                },
              ]),
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
