import type { CreditNoteBody, SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { negatedAmount } from '../../ui/amount-text.ts'
import type { PaperSize } from '../../ui/paper-size.ts'
import { useItemColumns } from './item-columns.panel.tsx'
import { PaperFacts } from './paper-facts.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'
import { PaperLines } from './paper-lines.panel.tsx'
import { PaperSignatures } from './paper-signatures.panel.tsx'
import { PaperSums } from './paper-sums.panel.tsx'
import classes from './paper.module.css'

interface CreditNotePageProps {
  readonly note: SnapshotHead & CreditNoteBody
  readonly size: PaperSize
  readonly copyNumber: number
}

/** A red invoice: which invoice it takes back and why, buyer and seller, the items below zero. */
export const CreditNotePage = ({ note, size, copyNumber }: CreditNotePageProps) => {
  const { papers } = useText()
  const { language } = useLanguage()
  const { invoice: words, creditNote } = papers
  const { currency, property } = note
  const items = note.items.map((item) => ({
    ...item,
    net: negatedAmount(item.net),
    tax: negatedAmount(item.tax),
    gross: negatedAmount(item.gross),
  }))
  const sums = { currency, net: negatedAmount(note.net), tax: negatedAmount(note.tax) }
  return (
    <div className={classes['sheet']} data-size={size}>
      <PaperHead head={note} kind="credit_note" copyNumber={copyNumber} />
      <PaperFacts
        facts={[
          { label: creditNote.ofInvoice, value: note.invoiceNumber },
          { label: creditNote.invoiceDate, value: note.invoiceDate },
          { label: words.buyer, value: note.buyerTitle },
          { label: words.taxNumber, value: note.buyerTaxNumber || words.person },
          {
            label: words.seller,
            value: language === 'zh' ? property.name : property.nameEn || property.name,
          },
          { label: words.taxNumber, value: property.taxNumber },
          { label: creditNote.reason, value: creditNote.reasons[note.reasonCode], isWide: true },
        ]}
      />
      <PaperLines columns={useItemColumns(sums)} rows={items} />
      <PaperSums
        currency={currency}
        lines={[{ label: words.gross, amount: negatedAmount(note.gross), isStrong: true }]}
      />
      {note.source === 'external' && <p className={classes['note']}>{words.external}</p>}
      <PaperSignatures who={[words.issuer(note.issuedBy)]} />
    </div>
  )
}
