import { statements } from './ddl.ts'

/**
 * An invoice says of each bill what its folio may be invoiced for and was before: the database refuses one that
 * is above it. Invoices of before have neither to show.
 */
export const invoiceLimitRepertoire = statements(
  `alter table tax_invoice_bill add column invoiced_before_minor integer`,
  `alter table tax_invoice_bill add column limit_minor integer
     constraint tax_invoice_within_what_was_settled check (invoiced_before_minor + amount_minor <= limit_minor)`,
)
