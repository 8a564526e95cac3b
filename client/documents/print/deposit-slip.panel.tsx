import { slipCode } from '@jiaoban/shared/documents/number.rules.ts'
import type { DepositSlipBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { chineseAmount } from '@jiaoban/shared/i18n/chinese-amount.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { PaperAmount } from './paper-amount.panel.tsx'
import { type Fact, PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import classes from './paper.module.css'

interface DepositSlipPageProps {
  readonly slip: SnapshotHead & DepositSlipBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/**
 * What the guest keeps, and brings back for the deposit: the amount, for which room, and the code that finds
 * the stay again.
 */
export const DepositSlipPage = ({ slip, size, copyNumber }: DepositSlipPageProps) => {
  const { papers } = useText()
  const { language } = useLanguage()
  const { currency, tender } = slip
  const capitals = language === 'zh' && currency === 'CNY' ? chineseAmount(slip.amount) : null
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={slip} kind="deposit_slip" copyNumber={copyNumber} />
      <PaperFacts facts={useStayFacts(slip)} />
      <div className={classes['sum']}>
        <div>
          <span>{papers.depositAmount}</span>
          <strong>
            <PaperAmount amount={slip.amount} currency={currency} withCurrency />
          </strong>
        </div>
        {capitals !== null && <div className={classes['capitals']}>{capitals}</div>}
      </div>
      <PaperFacts facts={useTenderFacts(tender, currency)} />
      <div className={classes['keep']}>
        <QrCode value={slipCode(slip.number)} label={papers.slipCode(slip.number)} size="26mm" />
        <p>{papers.keepSlip}</p>
      </div>
      <PaperSignatures who={[papers.guestSignature, papers.cashierSignature(slip.issuedBy)]} />
    </div>
  )
}

const useStayFacts = (slip: DepositSlipBody): Fact[] => {
  const { papers } = useText()
  return [
    { label: papers.room, value: slip.roomNumber },
    { label: papers.guest, value: slip.guestName },
    ...(slip.payerName ? [{ label: papers.receipt.payer, value: slip.payerName }] : []),
    ...(slip.movedFrom === undefined ? [] : [{ label: papers.receipt.movedFrom, value: slip.movedFrom }]),
    { label: papers.arrival, value: slip.arrivalDate },
    { label: papers.departure, value: slip.departureDate },
  ]
}

const useTenderFacts = (tender: DepositSlipBody['tender'], currency: string): Fact[] => {
  const { papers } = useText()
  const { language } = useLanguage()
  const { foreign } = tender
  const amount = (label: string, value: string | null): Fact[] =>
    value === null ? [] : [{ label, value: <PaperAmount amount={value} currency={currency} /> }]
  return [
    { label: papers.tender, value: tender.name[language] },
    ...(foreign
      ? [
          {
            label: papers.exchange.foreign.buy,
            value: <PaperAmount amount={foreign.amount} currency={foreign.currency} withCurrency />,
          },
          {
            label: papers.exchange.rate,
            value: `1 ${foreign.currency} = ${foreign.rate} ${currency}`,
          },
          ...amount(papers.exchange.comesTo, foreign.worth),
        ]
      : []),
    ...amount(papers.tendered, tender.tendered),
    ...amount(papers.change, tender.change),
    ...(tender.reference === '' ? [] : [{ label: papers.reference, value: tender.reference }]),
    ...(foreign ? [{ label: papers.exchange.memo, value: foreign.memoNumber }] : []),
  ]
}
