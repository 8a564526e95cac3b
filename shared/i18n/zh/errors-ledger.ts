import type { LedgerErrors } from '../../ledger/ledger.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

/** What to do when a place holds less than what should leave it. */
const cures = {
  'cash.drawer': '请先从保险箱补备用金；或改用其他方式退款，由主管授权。',
  'cash.safe': '请先核对保险箱现金。',
  'cash.bag': '请核对投款袋金额。',
  'cash.transit': '请核对交接金额。',
  deposits: '请核对押金单余额。',
}

const places = {
  'cash.drawer': '钱箱',
  'cash.safe': '保险箱',
  'cash.bag': '投款袋',
  'cash.transit': '在途备用金',
  deposits: '押金单',
}

export const ledgerErrors: ErrorSentences<LedgerErrors> = {
  account_below_zero: ({ control, available, asked }) =>
    `${wordFor(places, control)}里只有 ${formatAmount(available)}，不够付 ${formatAmount(asked)}，没有办理。${wordFor(cures, control)}`,
  entry_not_found: () => '找不到这笔账，没有冲正。请刷新后重新选择。',
  entry_already_reversed: () => '这笔账已经冲正过，没有再冲。请刷新后查看。',
  correction_other_date: ({ entryDate, current }) =>
    `这笔账是 ${entryDate} 的，现在营业日是 ${current}，没有冲正。隔日的请由主管做调整。`,
}
