import type { invoices as zh } from '../zh/invoices.ts'

export const invoices: typeof zh = {
  none: 'Nothing is left to invoice',
  remaining: 'May be invoiced',
  source: 'Kind of invoice',
  sources: { book: 'Paper', external: 'E-invoice' },
  paperNumber: 'Number on the paper in hand',
  nextPaper: (number) => `The next paper must be ${number}`,
  noBook: 'This desk has no invoice book in use. Register an e-invoice.',
  papersLeft: (count) => `Only ${count} papers are left at this desk. Fetch the next book in time.`,
  externalNumber: 'E-invoice number',
  externalHint: '20 digits, typed',
  buyerTitle: 'Buyer',
  buyerTaxNumber: 'Tax number',
  taxNumberHint: 'Empty for a private person',
  amount: 'Total, tax included',
  submit: 'Issue invoice',
  done: (number) => `Invoice ${number} is issued`,
  another: 'Issue another',
  bills: 'Bills',
  billOf: ({ number, amount }) => `${number} · ${amount}`,
  problems: {
    bills: 'Choose a bill',
    number: 'Enter the number of the invoice',
    external: 'An e-invoice number has 20 digits',
    title: 'Enter the buyer',
    taxNumber:
      'Not a tax number: a credit code has 18 characters, the last a check; older numbers have 15 or 20',
    amount: 'Enter the amount',
    limit: 'It is more than may be invoiced',
  },
}
