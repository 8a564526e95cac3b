import type { payments as zh } from '../zh/payments.ts'

export const payments: typeof zh = {
  tender: 'Tender',
  tenderOf: (position) => `Tender ${position}`,
  amount: 'Amount',
  tendered: 'Received',
  tenderedHint: 'Empty if exact',
  change: 'Change',
  reference: 'Reference',
  referenceHint: 'Slip or order number',
  add: 'Add a tender',
  remove: 'Remove this tender',
  given: 'Total',
  stillDue: 'Still due',
  above: 'Above',
  noMethods: 'This desk can take no tender. The administrator adds them in the settings.',
  problems: {
    amount_missing: 'Enter the amount of the tender',
    tendered_invalid: 'The amount received is not valid',
    tendered_too_little: 'Less received than is due',
    reference_missing: 'Enter the reference',
  },
}
