import type { SnapshotHead, TaxInvoiceBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import { chineseAmount } from '@jiaoban/shared/i18n/chinese-amount.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import type { PaperSize } from '../../ui/paper-size.ts'
import { useItemColumns } from './item-columns.panel.tsx'
import { PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperLines } from './paper-lines.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'

interface TaxInvoicePageProps {
  readonly invoice: SnapshotHead & TaxInvoiceBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** Buyer, seller, items with their tax, and the total in words; for an e-invoice, the page that registers it. */
export const TaxInvoicePage = ({ invoice, size, copyNumber }: TaxInvoicePageProps) => {
  const { papers } = useText()
  const { language } = useLanguage()
  const { invoice: words } = papers
  const { currency, gross, property } = invoice
  const seller = language === 'zh' ? property.name : property.nameEn || property.name
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={invoice} kind="tax_invoice" copyNumber={copyNumber} />
      <PaperFacts
        facts={[
          { label: words.buyer, value: invoice.buyerTitle },
          { label: words.taxNumber, value: invoice.buyerTaxNumber || words.person },
          { label: words.seller, value: seller },
          { label: words.taxNumber, value: property.taxNumber },
          { label: words.bills, value: invoice.billNumbers.join('、'), isWide: true },
        ]}
      />
      <PaperLines columns={useItemColumns(invoice)} rows={invoice.items} />
      <PaperSums currency={currency} lines={[{ label: words.gross, amount: gross, isStrong: true }]} />
      {language === 'zh' && currency === 'CNY' && (
        <p className={classes['capitals']}>{chineseAmount(gross)}</p>
      )}
      {invoice.source === 'external' && <p className={classes['note']}>{words.external}</p>}
      <PaperSignatures who={[words.issuer(invoice.issuedBy)]} />
    </div>
  )
}
