import type { BillBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { formatAmount, formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import type { PaperSize } from '../../ui/paper-size.ts'
import { useChargeColumns } from './charge-columns.panel.tsx'
import { PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperLines } from './paper-lines.panel.tsx'
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
  const columns = useChargeColumns(bill.currency, size)
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead
        head={bill}
        kind="bill"
        {...(bill.isInterim === true ? { title: papers.bill.interimTitle } : {})}
        copyNumber={copyNumber}
      />
      <BillHeadFacts bill={bill} />
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

/** Whose bill it is: of a guest by the clock, of one still here by the dates, of others by their name alone. */
const BillHeadFacts = ({ bill }: Pick<BillPageProps, 'bill'>) => {
  const { papers, folios } = useText()
  const { timeZone } = useShellStatus()
  const { arrivedAt, leftAt, windowNumber = 1, folioKind = 'stay', earlierBills = [] } = bill
  const earlier = earlierBills.map(({ number }) => number).join('、')
  const more = [
    ...(windowNumber > 1 ? [{ label: papers.bill.window, value: folios.window(windowNumber) }] : []),
    ...(earlier === '' ? [] : [{ label: papers.bill.earlierBills, value: earlier, isWide: true }]),
  ]
  if (folioKind !== 'stay') {
    return <PaperFacts facts={[{ label: papers.bill.payer, value: bill.guestName || '—' }, ...more]} />
  }
  const times = [
    ...(arrivedAt === null
      ? [{ label: papers.arrival, value: bill.arrivalDate }]
      : [{ label: papers.bill.arrived, value: formatInstant(arrivedAt, timeZone) }]),
    ...(leftAt === null
      ? [{ label: papers.departure, value: bill.departureDate }]
      : [{ label: papers.bill.left, value: formatInstant(leftAt, timeZone) }]),
  ]
  return <StayHeadFacts stay={bill} times={[...times, ...more]} />
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
    ...(bill.receivedBefore.startsWith('-')
      ? some(words.leftOpenBefore, bill.receivedBefore.slice(1))
      : some(words.receivedBefore, bill.receivedBefore)),
    ...bill.deposits.flatMap((deposit) => some(words.depositApplied(deposit.slipNumber), deposit.applied)),
    ...bill.received.map((tender) => tenderLine(tender, words.paid)),
    ...bill.refunded.map((tender) => tenderLine(tender, words.refunded)),
    ...bill.deposits.flatMap(({ slipNumber, refunded, refundName, reference, rounding = '' }) =>
      some(
        words.depositRefunded(slipNumber, refundName?.[language] ?? ''),
        refunded,
        // Cash has no proof but the slip itself, which is named already.
        [
          reference === '' || reference === slipNumber ? '' : `${papers.reference} ${reference}`,
          rounding === '' ? '' : papers.rounding(formatAmount(rounding)),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    ),
    ...some(words.unpaid, bill.unpaid ?? ''),
    { label: words.leftOpen, amount: bill.leftOpen, isStrong: true },
  ]
}
