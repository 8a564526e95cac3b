import type { passerBy as zh } from '../zh/passer-by.ts'

export const passerBy: typeof zh = {
  title: 'Sale to a passer-by',
  lines: 'Items',
  newLine: 'New item',
  add: 'Add',
  remove: 'Remove',
  nothing: 'No item yet',
  buyer: 'Name of the buyer',
  buyerHint: 'Printed on the bill; may be left empty.',
  total: (amount) => `Total ${amount}`,
  mismatch: 'The payments do not come to what is due',
  submit: 'Take the money',
  done: (amount) => `${amount} received`,
  bill: 'Bill',
  next: 'Next buyer',
}
