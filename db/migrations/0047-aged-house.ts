import { statements } from './ddl.ts'

/**
 * Tables that refer to the row of the journal. A command writes its rows first and its journal row last; SQLite then
 * looks for every row that waited for it, table by table, and without an index reads them from the first day on.
 */
const children = [
  'city_allocation',
  'city_item',
  'command_receipt',
  'company_terms',
  'forced_shift',
  'handover_dispute',
  'handover_dispute_showing',
  'key_move',
  'lost_slip',
  'range_withdrawal',
  'refund_promise',
  'shift_count',
  'stock_range',
  'voucher',
  'voucher_use',
]

/** What a command, a seal or a screen asks costs what is open or what is of today, however old the house is. */
export const agedHouse = statements(
  ...children.map((table) => `create index ${table}_by_seq on ${table} (journal_seq)`),
  `create index closing_by_seq on closing (sealed_seq)`,
  `create index relief_by_start on relief (started_seq)`,
  `create index training_by_opening on training (opened_seq)`,
  `create index training_by_closing on training (closed_seq) where closed_seq is not null`,
  `create index closing_by_key on closing (signing_key_id)`,
  `create index closing_by_scope on closing (scope, id)`,
  `create index closing_by_scope_and_date on closing (scope, business_date)`,
  `create index bank_deposit_by_shift on bank_deposit (shift_id)`,
  `create index foreign_cash_sale_by_shift on foreign_cash_sale (shift_id)`,
  `create index safe_count_by_shift on safe_count (shift_id)`,
  `create index cashier_shift_unsealed on cashier_shift (id) where state <> 'sealed'`,
  `create index cashier_shift_by_desk on cashier_shift (desk_id, business_date, id)`,
  `create index relief_running on relief (id) where state = 'running'`,
  `create index inspection_requested on inspection (id) where state = 'requested'`,
  // By its state a slip is asked for only while it is issued; otherwise by its stay.
  `drop index deposit_slip_by_state`,
  `create index deposit_slip_issued on deposit_slip (id) where state = 'issued'`,
  `create index document_by_date on document (business_date, kind)`,
  `create index document_by_kind on document (kind, id)`,
  `create index voided_number_by_date on voided_number (business_date)`,
  `create index number_book_by_closing on number_book (closed_seq)`,
  `create index reservation_change_by_date on reservation_change (business_date, kind)`,
  `create index group_block_by_arrival on group_block (arrival_date, id)`,
  `create index stay_guest_by_joining on stay_guest (joined_at) where joined_at is not null`,
  `create index stay_guest_by_leaving on stay_guest (left_at) where left_at is not null`,
  `create index notice_by_end on notice (valid_until)`,
  `create index notice_by_date on notice (business_date)`,
  `create index notice_by_room on notice (room_id) where room_id is not null`,
  `drop index open_matter_by_state`,
  `create index open_matter_open on open_matter (id) where state = 'open'`,
  `create index open_matter_by_closing on open_matter (closed_at, id) where state = 'closed'`,
  `create index open_matter_by_date on open_matter (business_date)`,
  `create index open_matter_by_room on open_matter (room_id) where room_id is not null`,
  `create index preparation_tick_by_item on preparation_tick (item_id)`,
  `create index stay_vip_by_level on stay_vip (level_code)`,
  `create index guest_vip_by_level on guest_vip (level_code)`,
  `create index staff_session_by_person on staff_session (staff_id)`,
  `create table open_voucher (
    voucher_id integer not null primary key references voucher (id)
  )`,
  `insert into open_voucher (voucher_id)
     select voucher.id from voucher
     where voucher.amount_minor > (
       select coalesce(sum(voucher_use.amount_minor), 0) from voucher_use
       where voucher_use.voucher_id = voucher.id)`,
)
