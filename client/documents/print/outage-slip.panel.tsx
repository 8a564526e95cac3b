import type { OutageSlipBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { PaperAmount } from './paper-amount.panel.tsx'
import { PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import classes from './paper.module.css'

interface OutageSlipPageProps {
  readonly slip: SnapshotHead & OutageSlipBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** What became of a paper that was written while there was no power. */
export const OutageSlipPage = ({ slip, size, copyNumber }: OutageSlipPageProps) => {
  const { papers } = useText()
  const { outage: words } = papers
  const { outageSlip: _itself, ...head } = slip
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={head} kind={slip.kind} copyNumber={copyNumber} />
      <PaperFacts
        facts={[
          { label: words.written, value: `${slip.writtenDate} ${slip.writtenTime}` },
          ...slip.documents.map(({ kind, number, amount, currency }) => ({
            label: `${papers.titles[kind]} ${number}`,
            value: <PaperAmount amount={amount} currency={currency} withCurrency />,
          })),
          ...(slip.documents.length === 0
            ? [{ label: words.entered, value: wordFor(words.things, slip.entered) }]
            : []),
        ]}
      />
      <p className={classes['note']}>{words.hint}</p>
      <PaperSignatures who={[papers.cashierSignature(slip.issuedBy)]} />
    </div>
  )
}
