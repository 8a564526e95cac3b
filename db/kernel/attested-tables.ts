interface Attested {
  /** The columns that put the rows in the order of their writing; the first only grows from command to command. */
  readonly key: readonly [string, ...string[]]
  /** What may still change in a row after it was written: states, never an amount that was written. */
  readonly changing: readonly string[]
}

const by = (...key: readonly [string, ...string[]]): Attested => ({ key, changing: [] })

const changing = (...columns: readonly string[]): Attested => ({ key: ['id'], changing: columns })

/**
 * The tables whose rows the journal attests: what holds money or counts it. Postings, documents with their lines,
 * voided numbers and closings are facts of their own and not among them. A new table with an amount belongs here,
 * or into the tidy test's list of those that do not.
 */
export const attestedTables = {
  agreed_rate: by('id'),
  bank_deposit: by('id'),
  bill: by('document_id'),
  bill_line: by('bill_document_id', 'folio_line_id'),
  cash_drop: changing('state', 'received_minor', 'received_by', 'received_seq'),
  cash_limit: by('id'),
  change_exchange: by('id'),
  change_exchange_piece: by('exchange_id', 'direction', 'denomination_minor'),
  city_allocation: by('id'),
  city_item: by('id'),
  company_terms: by('journal_seq', 'company_id', 'version'),
  count_currency: by('count_id', 'currency'),
  count_currency_piece: by('count_id', 'currency', 'denomination_minor'),
  count_denomination: by('count_id', 'denomination_minor'),
  count_key: by('count_id', 'key_code'),
  count_number: by('count_id', 'book_id'),
  count_paper: by('count_id', 'paper_kind'),
  count_terminal: by('count_id', 'terminal_id'),
  credit_bill: by('document_id'),
  credit_note: by('document_id'),
  credit_note_bill: by('credit_note_document_id', 'bill_document_id'),
  currency_exchange: by('id'),
  deposit_slip: changing('state', 'redeemed_seq', 'redeemed_proof'),
  difference: changing('state', 'staff_id'),
  difference_move: by('id'),
  exchange_limit: by('id'),
  exchange_rate: by('id'),
  folio_line: by('id'),
  folio_line_reason: by('folio_line_id'),
  folio_transfer: by('out_line_id'),
  forced_shift: changing('state', 'ended_seq'),
  foreign_cash_sale: by('id'),
  handover: changing('state', 'incoming_shift_id', 'settled_at'),
  handover_decision: by('id'),
  handover_dispute: by('id'),
  handover_dispute_line: by('dispute_id', 'label'),
  handover_dispute_showing: by('id'),
  key_move: by('journal_seq', 'key_code', 'number'),
  key_replacement: by('signing_key_id'),
  late_finding_line: by('finding_id', 'line_number'),
  lost_slip: by('journal_seq', 'slip_id'),
  night_audit: by('journal_seq'),
  night_audit_check: by('id'),
  outage_slip: by('document_id'),
  over_short: by('id'),
  paid_out: by('id'),
  paper_declaration: by('id'),
  plan_rate: by('id'),
  pre_authorisation: changing('state', 'captured_minor', 'document_id', 'settled_seq'),
  range_withdrawal: by('journal_seq', 'range_id'),
  refund_promise: changing('paid_document_id'),
  reservation_change: by('id'),
  relief: changing('state', 'ended_at', 'ended_seq'),
  relief_count: by('count_id', 'currency'),
  reserved_night: changing('is_current'),
  room_change: by('id'),
  room_night: changing('charge_kind', 'charged_entry_id', 'charged_date', 'is_released'),
  safe_count: by('id'),
  safe_count_piece: by('safe_count_id', 'denomination_minor'),
  shift_count: by('id'),
  skipper_case: changing('state', 'stand_in_id'),
  skipper_move: by('id'),
  slip_tender: by('id'),
  spot_check: by('count_id'),
  spot_check_currency: by('count_id', 'currency'),
  stock_range: changing('state', 'closed_seq'),
  suspended_account: changing('state', 'ended_seq'),
  tax_invoice: by('document_id'),
  tax_invoice_bill: by('invoice_document_id', 'bill_document_id'),
  voucher: by('id'),
  voucher_use: by('id'),
} as const satisfies Record<string, Attested>

export type AttestedTable = keyof typeof attestedTables

export const isAttested = (table: string): table is AttestedTable => Object.hasOwn(attestedTables, table)

/**
 * A row as the journal attests it: its columns by name, without those that may change and without nulls, so that a
 * column a later release adds leaves old rows as they were attested.
 */
export const attestedRow = (
  table: AttestedTable,
  row: Readonly<Record<string, unknown>>,
): Record<string, string | number> => {
  const ignored: readonly string[] = attestedTables[table].changing
  const kept: Record<string, string | number> = {}
  for (const [column, value] of Object.entries(row)) {
    if (value === null || value === undefined || ignored.includes(column)) continue
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new Error(`${table}.${column} holds ${typeof value}`)
    }
    kept[column] = value
  }
  return kept
}
