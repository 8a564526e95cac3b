import type { LostSlipBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'
import { StayHeadFacts } from './stay-head-facts.panel.tsx'

interface LostSlipPageProps {
  readonly declaration: SnapshotHead & LostSlipBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** What a guest signs, beside a lead, for a slip that cannot be given back. */
export const LostSlipPage = ({ declaration, size, copyNumber }: LostSlipPageProps) => {
  const { papers, deposits } = useText()
  const { lostSlip: words } = papers
  const { currency, payerName, remark } = declaration
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={declaration} kind="declaration" copyNumber={copyNumber} />
      <StayHeadFacts stay={declaration} />
      <PaperFacts
        facts={[
          { label: papers.custody.purpose, value: words.purpose },
          { label: words.slip, value: declaration.slipNumber },
          { label: words.reason, value: wordFor(deposits.lost.reasons, declaration.reasonCode) },
          ...(payerName === '' ? [] : [{ label: papers.receipt.payer, value: payerName }]),
          ...(remark === '' ? [] : [{ label: papers.custody.remark, value: remark, isWide: true }]),
        ]}
      />
      <PaperSums
        currency={currency}
        lines={[
          { label: words.taken, amount: declaration.taken },
          { label: words.remaining, amount: declaration.remaining, isStrong: true },
        ]}
      />
      <p className={classes['note']}>{words.text}</p>
      <PaperSignatures
        who={[
          papers.guestSignature,
          words.lead(declaration.secondPerson),
          papers.cashierSignature(declaration.issuedBy),
        ]}
      />
    </div>
  )
}
