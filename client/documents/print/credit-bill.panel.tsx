import type { CreditBillBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { useText } from '../../kernel/i18n.tsx'
import { negatedAmount } from '../../ui/amount-text.ts'
import type { PaperSize } from '../../ui/paper-size.ts'
import { useChargeColumns } from './charge-columns.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperLines } from './paper-lines.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'
import { StayHeadFacts } from './stay-head-facts.panel.tsx'

interface CreditBillPageProps {
  readonly credit: SnapshotHead & CreditBillBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** A bill taken back: which, why, and every line of it as a negative amount. No money moves with it. */
export const CreditBillPage = ({ credit, size, copyNumber }: CreditBillPageProps) => {
  const { papers } = useText()
  const { creditBill: words } = papers
  const columns = useChargeColumns(credit.currency, size)
  const charges = credit.charges.map((line) => ({ ...line, amount: negatedAmount(line.amount) }))
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={credit} kind="credit_bill" copyNumber={copyNumber} />
      <StayHeadFacts
        stay={credit}
        times={[
          { label: words.ofBill, value: credit.billNumber },
          { label: words.billDate, value: credit.billDate },
          { label: words.reason, value: words.reasons[credit.reasonCode], isWide: true },
        ]}
      />
      {charges.length > 0 && <PaperLines columns={columns} rows={charges} />}
      <PaperSums
        currency={credit.currency}
        lines={[{ label: words.total, amount: negatedAmount(credit.chargesTotal), isStrong: true }]}
      />
      <p className={classes['note']}>{words.noMoney}</p>
      <PaperSignatures who={[papers.guestSignature, papers.cashierSignature(credit.issuedBy)]} />
    </div>
  )
}
