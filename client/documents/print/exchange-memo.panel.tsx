import type { ExchangeMemoBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { PaperAmount } from './paper-amount.panel.tsx'
import { type Fact, PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'

type Memo = SnapshotHead & ExchangeMemoBody

interface ExchangeMemoPageProps {
  readonly memo: Memo
  readonly size: PaperSize
  readonly copyNumber: number
}

/** Cash that crossed currencies: what was given, at which rate, and what the guest has for it. */
export const ExchangeMemoPage = ({ memo, size, copyNumber }: ExchangeMemoPageProps) => {
  const { papers } = useText()
  const { exchange: words } = papers
  const { approvedBy, currency } = memo
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={memo} kind={memo.kind} copyNumber={copyNumber} />
      <PaperFacts facts={useMemoFacts(memo)} />
      <PaperSums currency={currency} lines={useSums(memo)} />
      {memo.takesBack !== null && <p className={classes['note']}>{words.wentBack}</p>}
      <PaperSignatures
        who={[
          papers.guestSignature,
          papers.cashierSignature(memo.issuedBy),
          ...(approvedBy === null ? [] : [papers.paidOut.approver(approvedBy)]),
        ]}
      />
    </div>
  )
}

/** What it comes to; where a part of it paid a bill, that part and the cash for the rest. */
const useSums = ({ amount, settled, settles, cash }: Memo) => {
  const { exchange: words } = useText().papers
  const comesTo = { label: words.comesTo, amount, isStrong: true }
  if (settled === null) return [comesTo]
  return [
    comesTo,
    { label: words.settled(settles ?? ''), amount: settled },
    { label: words.cash, amount: cash },
  ]
}

const useMemoFacts = (memo: Memo): Fact[] => {
  const { papers, stayView } = useText()
  const { exchange: words } = papers
  const foreign = <PaperAmount amount={memo.foreignAmount} currency={memo.foreignCurrency} withCurrency />
  return [
    { label: words.direction, value: words.directions[memo.direction] },
    { label: words.foreign[memo.direction], value: foreign },
    { label: words.rate, value: `1 ${memo.foreignCurrency} = ${memo.rate} ${memo.currency}` },
    { label: papers.guest, value: memo.guestName },
    ...(memo.idNumber === ''
      ? []
      : [{ label: wordFor(stayView.guests.idKinds, memo.idKind), value: memo.idNumber }]),
    ...(memo.takesBack === null ? [] : [{ label: words.takesBack, value: memo.takesBack }]),
  ]
}
