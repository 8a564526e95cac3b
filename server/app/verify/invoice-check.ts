import { demandEqual, Finding } from './finding.ts'
import type { AttestedFact, JournalStep } from './journal-chain.ts'

/**
 * No folio was ever invoiced above what it might be, as its invoices say: their shares are added up from the journal
 * alone, credit notes off. That the rows are those that were written is for `RowCheck`. Source: ledger.md, section 4.
 */
export class InvoiceCheck {
  /** What each folio is invoiced for. */
  readonly #folios = new Map<number, bigint>()

  take({ seq, facts }: JournalStep): void {
    for (const fact of facts) {
      const isInvoice = fact['fact'] === 'tax_invoice'
      if (!isInvoice && fact['fact'] !== 'credit_note') continue
      for (const share of fact['bills'] as readonly AttestedFact[]) {
        if (isInvoice) this.#takeShare(seq, share)
        else this.#takeBack(share)
      }
    }
  }

  #takeShare(seq: number, share: AttestedFact): void {
    // An invoice from before the limit was kept does not say it.
    if (share['folioId'] === undefined) return
    const where = { table: 'tax_invoice_bill', seq }
    const folioId = Number(share['folioId'])
    const before = this.#folios.get(folioId) ?? BigInt(Number(share['invoicedBeforeMinor']))
    demandEqual(where, 'what was invoiced before', Number(before), share['invoicedBeforeMinor'])
    const after = before + BigInt(Number(share['amountMinor']))
    if (after > BigInt(Number(share['limitMinor']))) {
      throw new Finding(where.table, seq, `folio ${folioId} is invoiced above its limit`)
    }
    this.#folios.set(folioId, after)
  }

  #takeBack(share: AttestedFact): void {
    const folioId = Number(share['folioId'])
    const before = this.#folios.get(folioId)
    // Of a folio whose invoices the walk has not seen, the next one says what was before it.
    if (before === undefined) return
    this.#folios.set(folioId, before - BigInt(Number(share['amountMinor'])))
  }
}
