import type { CustodyBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { chineseAmount } from '@jiaoban/shared/i18n/chinese-amount.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { type Fact, PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'

interface CustodySlipPageProps {
  readonly slip: SnapshotHead & CustodyBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** What the staff sign among themselves: a float, a drop, a difference, papers that are missing. */
export const CustodySlipPage = ({ slip, size, copyNumber }: CustodySlipPageProps) => {
  const { custody: words } = useText().papers
  const { language } = useLanguage()
  const { amount, currency, secondPerson } = slip
  const hasAmount = slip.purpose !== 'missing_paper'
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={slip} kind={slip.kind} copyNumber={copyNumber} />
      <PaperFacts facts={useCustodyFacts(slip)} />
      <SlipPieces slip={slip} />
      {hasAmount && (
        <PaperSums currency={currency} lines={[{ label: words.amount, amount, isStrong: true }]} />
      )}
      {hasAmount && language === 'zh' && currency === 'CNY' && (
        <p className={classes['capitals']}>{chineseAmount(amount)}</p>
      )}
      <PaperSignatures
        who={[
          words.signatures.issuer(slip.issuedBy),
          ...(secondPerson === null ? [] : [words.signatures.second(secondPerson)]),
        ]}
      />
    </div>
  )
}

/** Notes and coins one by one; exchanged, what went out and what came in for it. */
const SlipPieces = ({ slip: { pieces = [], purpose } }: { readonly slip: CustodyBody }) => {
  const { custody: words } = useText().papers
  const list = (direction: 'in' | 'out') =>
    pieces
      .filter((piece) => piece.direction === direction)
      .map(({ value, quantity }) => `${value} × ${quantity}`)
      .join(' · ')
  const facts = (['out', 'in'] as const)
    .map((direction) => ({
      label: purpose === 'change_exchanged' ? words.exchanged[direction] : words.pieces,
      value: list(direction),
      isWide: true,
    }))
    .filter(({ value }) => value !== '')
  return facts.length === 0 ? null : <PaperFacts facts={facts} />
}

const useCustodyFacts = (slip: SnapshotHead & CustodyBody): Fact[] => {
  const { custody: words } = useText().papers
  const remark = useRemark(slip)
  const some = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : [])
  return [
    { label: words.purpose, value: words.purposes[slip.purpose] },
    ...some(words.desk, slip.deskCode),
    { label: words.shift, value: slip.shiftNumber },
    ...some(words.bag, slip.bagNumber),
    ...some(words.second, slip.secondPerson),
    ...(remark === '' ? [] : [{ label: words.remark, value: remark, isWide: true }]),
  ]
}

/** A declaration keeps what is missing as codes (`bill × 2: lost`), so that any reader gets their own words. */
const useRemark = ({ purpose, remark }: CustodyBody): string => {
  const { custody: words } = useText().papers
  const [, kind, count, reason] = /^(\w+) × (\d+): (\w+)$/.exec(remark) ?? []
  if (purpose !== 'missing_paper' || kind === undefined || count === undefined) return remark
  const missing = words.papers(wordFor(words.paperKinds, kind), count)
  return `${missing} · ${wordFor(words.reasons, reason ?? '')}`
}
