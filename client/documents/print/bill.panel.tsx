import type { BillBody, BillChargeLine, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import type { PaperSize } from '../../ui/paper-size.ts'
import { PaperAmount } from './paper-amount.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { type PaperColumn, PaperLines } from './paper-lines.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums, type SumLine } from './paper-sums.panel.tsx'
import classes from './paper.module.css'
import { StayHeadFacts } from './stay-head-facts.panel.tsx'
import { useTenderLine } from './tender-sums.panel.tsx'

interface BillPageProps {
  readonly bill: SnapshotHead & BillBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** What the guest used, how it was settled, and where they sign. */
export const BillPage = ({ bill, size, copyNumber }: BillPageProps) => {
  const { papers } = useText()
  const { timeZone } = useShellStatus()
  const columns = useChargeColumns(bill, size)
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={bill} kind="bill" copyNumber={copyNumber} />
      <StayHeadFacts
        stay={bill}
        times={[
          { label: papers.bill.arrived, value: formatInstant(bill.arrivedAt, timeZone) },
          { label: papers.bill.left, value: formatInstant(bill.leftAt, timeZone) },
        ]}
      />
      {bill.charges.length === 0 ? (
        <p className={classes['note']}>{papers.bill.noCharges}</p>
      ) : (
        <PaperLines columns={columns} rows={bill.charges} />
      )}
      <PaperSums lines={useSettlementLines(bill)} currency={bill.currency} />
      <p className={classes['note']}>{papers.bill.thanks}</p>
      <PaperSignatures who={[papers.guestSignature, papers.cashierSignature(bill.issuedBy)]} />
    </div>
  )
}

/** On a roll the date stands under the item, and one piece needs no quantity. */
const useChargeColumns = (bill: BillBody & SnapshotHead, size: PaperSize): PaperColumn<BillChargeLine>[] => {
  const { papers } = useText()
  const { language } = useLanguage()
  const { bill: words } = papers
  const isRoll = size === 'receipt'
  const quantity = (line: BillChargeLine) => (line.quantity > 1 ? ` × ${line.quantity}` : '')
  const item = (line: BillChargeLine) =>
    isRoll ? (
      <>
        {line.name[language]}
        {quantity(line)}
        <small> {line.date.slice(5)}</small>
      </>
    ) : (
      line.name[language]
    )
  const columns: PaperColumn<BillChargeLine>[] = [
    { key: 'date', header: words.date, cell: (line) => line.date },
    { key: 'item', header: words.item, cell: item },
    { key: 'quantity', header: words.quantity, align: 'right', cell: (line) => line.quantity },
    {
      key: 'amount',
      header: `${words.amount} ${bill.currency}`,
      align: 'right',
      cell: (line) => <PaperAmount amount={line.amount} currency={bill.currency} />,
    },
  ]
  return isRoll ? columns.filter(({ key }) => key === 'item' || key === 'amount') : columns
}

/** How the charges came to zero: deposits first, then what was paid, then what went back. */
const useSettlementLines = (bill: BillBody): SumLine[] => {
  const { papers } = useText()
  const { language } = useLanguage()
  const { bill: words } = papers
  const tenderLine = useTenderLine()
  const some = (label: string, amount: string, detail = ''): SumLine[] =>
    /[1-9]/.test(amount) ? [{ label, amount, detail }] : []
  return [
    { label: words.charges, amount: bill.chargesTotal, isStrong: true },
    ...some(words.receivedBefore, bill.receivedBefore),
    ...bill.deposits.flatMap((deposit) => some(words.depositApplied(deposit.slipNumber), deposit.applied)),
    ...bill.received.map((tender) => tenderLine(tender, words.paid)),
    ...bill.refunded.map((tender) => tenderLine(tender, words.refunded)),
    ...bill.deposits.flatMap(({ slipNumber, refunded, refundName, reference }) =>
      some(
        words.depositRefunded(slipNumber, refundName?.[language] ?? ''),
        refunded,
        // Cash has no proof but the slip itself, which is named already.
        reference === '' || reference === slipNumber ? '' : `${papers.reference} ${reference}`,
      ),
    ),
    { label: words.leftOpen, amount: bill.leftOpen, isStrong: true },
  ]
}
