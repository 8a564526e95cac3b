/**
 * What somebody with the database's password may do to a hotel's evidence. The tests do each, on every engine, and
 * SECURITY.md tells of them.
 */
const middle = '(select max(seq) / 2 from journal)'
const somePosting = "(select max(id) from posting where kind = 'payment')"
const someBill = "(select max(id) from document where kind = 'bill')"
const someSeal = "(select max(id) from closing where scope = 'shift')"

/** What is done, to which table; what is found, in which table. */
export const changes: readonly (readonly [kind: string, table: string, statement: string, found: string])[] =
  [
    [
      'change',
      'journal',
      `update journal set payload = replace(payload, '"amountMinor":3', '"amountMinor":4')`,
      'journal',
    ],
    ['change', 'journal', `update journal set name = 'nothing_happened' where seq = ${middle}`, 'journal'],
    ['delete', 'journal', `delete from journal where seq = ${middle}`, 'journal'],
    ['truncate', 'journal', `delete from journal where seq > ${middle}`, 'journal_head'],
    ['reorder', 'journal', `update journal set seq = 100000 - seq`, 'journal'],
    ['change', 'journal_head', `update journal_head set hash = '${'0'.repeat(64)}'`, 'journal_head'],
    [
      'change',
      'posting',
      `update posting set amount_minor = amount_minor + 1 where id = ${somePosting}`,
      'posting',
    ],
    [
      'change',
      'posting',
      `update posting set shift_id = (select min(id) from cashier_shift) where id = ${somePosting}`,
      'posting',
    ],
    [
      'change',
      'posting',
      `update posting set actor_id = (select max(id) from staff) where id = ${somePosting}`,
      'posting',
    ],
    ['delete', 'posting', `delete from posting where id = ${somePosting}`, 'posting'],
    ['truncate', 'posting', `delete from posting where id >= ${somePosting}`, 'posting'],
    ['reorder', 'posting', `update posting set entry_id = 1000000 - entry_id`, 'posting'],
    [
      'change',
      'account_balance',
      `update account_balance set balance_minor = balance_minor + 100 where control = 'guest'`,
      'account_balance',
    ],
    [
      'delete',
      'account_balance',
      `delete from account_balance where control = 'cash.safe'`,
      'account_balance',
    ],
    [
      'change',
      'shift_opening_balance',
      `update shift_opening_balance set balance_minor = balance_minor + 1`,
      'shift_opening_balance',
    ],
    [
      'delete',
      'shift_opening_balance',
      `delete from shift_opening_balance where shift_id = (select max(shift_id) from shift_opening_balance)`,
      'shift_opening_balance',
    ],
    [
      'change',
      'document',
      `update document set total_minor = total_minor + 1 where id = ${someBill}`,
      'document',
    ],
    ['change', 'document', `update document set number = 'B000009' where id = ${someBill}`, 'document'],
    ['change', 'document', `update document set digest = '0' where id = ${someBill}`, 'document'],
    [
      'change',
      'document_line',
      `update document_line set amount_minor = amount_minor + 1, tendered_minor = 0, change_minor = 0 where document_id = ${someBill}`,
      'document_line',
    ],
    [
      'change',
      'document_line',
      `update document_line set payment_method_code = 'wechat' where payment_method_code = 'card'`,
      'document_line',
    ],
    ['delete', 'document_line', `delete from document_line where document_id = ${someBill}`, 'document_line'],
    ['truncate', 'document_line', `delete from document_line`, 'document_line'],
    [
      'change',
      'number_series',
      `update number_series set next_number = next_number + 1 where document_kind = 'bill'`,
      'number_series',
    ],
    ['change', 'number_book', `update number_book set next_number = next_number + 1`, 'number_book'],
    ['change', 'number_book', `update number_book set last_number = last_number + 50`, 'number_book'],
    ['change', 'number_book', `update number_book set closed_seq = 5`, 'number_book'],
    [
      'change',
      'closing',
      `update closing set content = replace(content, '"shift"', '"Shift"') where id = ${someSeal}`,
      'closing',
    ],
    ['change', 'closing', `update closing set signature = 'AAAA' where id = ${someSeal}`, 'closing'],
    [
      'change',
      'closing',
      `update closing set head_hash = '${'a'.repeat(64)}' where id = ${someSeal}`,
      'closing',
    ],
    [
      'change',
      'closing_total',
      `update closing_total set perpetual_minor = perpetual_minor + 1`,
      'closing_total',
    ],
    [
      'change',
      'closing_line',
      `update closing_line set left_value = left_value + 1, right_value = right_value + 1 where closing_id = ${someSeal}`,
      'closing_line',
    ],
    [
      'delete',
      'closing_line',
      `delete from closing_line where closing_id = ${someSeal} and equation = 'b4'`,
      'closing_line',
    ],
    ['change', 'shift_closing', `update shift_closing set b3_lines = b3_lines + 1`, 'shift_closing'],
    ['delete', 'day_closing', `delete from day_closing`, 'day_closing'],
    ['change', 'period_closing', `update period_closing set bm_lines = bm_lines + 1`, 'period_closing'],
    ['delete', 'period_closing', `delete from period_closing`, 'period_closing'],
    [
      'change',
      'closing',
      `update closing set content = replace(content, '"short":"', '"short":"1') where scope = 'month'`,
      'closing',
    ],
    [
      'change',
      'signing_key',
      `update signing_key set public_key = replace(public_key, 'A', 'B')`,
      'signing_key',
    ],
    ['change', 'signing_key', `update signing_key set made_at = '2020-01-01T00:00:00.000Z'`, 'signing_key'],
  ]

/** A copy of a row under another key: the table, what is different in the copy, and which row is copied. */
export const insertions = [
  ['posting', { id: '9000000' }, `id = ${somePosting}`],
  ['document', { id: '9000000', number: "'B000777'" }, `id = ${someBill}`],
  ['document_line', { line_number: '77' }, `document_id = ${someBill} and line_number = 1`],
  ['closing', { id: '9000000', number: "'S000777'" }, `id = ${someSeal}`],
  ['signing_key', { id: '9000000', public_key: "'another'" }, 'id = (select max(id) from signing_key)'],
  ['journal', { seq: '9000000', command_id: "'0'" }, `seq = ${middle}`],
] as const
