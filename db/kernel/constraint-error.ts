/**
 * The names SQLite does not give: it reports a UNIQUE or PRIMARY KEY by its columns. Keys are what it says,
 * values are the names of the migration.
 */
const uniqueNames: Readonly<Record<string, string>> = {
  'journal.command_id': 'journal_command_id_once',
  'training.number': 'training_number_once',
  'training.state': 'training_one_open',
  'desk.code': 'desk_code_once',
  'room.number': 'room_number_once',
  'meal_coupon.meal_date, meal_coupon.running': 'meal_coupon_number_once',
  'meal_coupon.id, meal_coupon.meal_date': 'meal_coupon_has_its_date',
  'meal_coupon_end.coupon_id': 'meal_coupon_end_once',
  'preparation_tick.stay_id, preparation_tick.item_id, preparation_tick.due_date':
    'preparation_tick_done_once',
  'room_type.code': 'room_type_code_once',
  'staff.username': 'staff_username_once',
  'document.series_id, document.number': 'document_number_once',
  'voided_number.book_id, voided_number.sequence_number': 'voided_number_pkey',
  'number_book.series_id, number_book.prefix, number_book.digits, number_book.first_number':
    'number_book_range_open_once',
  'number_book.range_id': 'number_book_issued_once',
  'room_night.room_id, room_night.night': 'room_night_held_once',
  'room_night.room_id, room_night.night, room_night.turn': 'room_night_turn_once',
  'group_block.folio_id': 'group_block_folio_once',
  'rate_plan.is_walk_in': 'rate_plan_one_for_walk_ins',
  'reserved_night.stay_id, reserved_night.night': 'reserved_night_agreed_once',
  'stay.room_id': 'stay_one_in_house_per_room',
  'inspection.stay_id': 'inspection_one_open_per_stay',
  'cashier_shift.desk_id': 'cashier_shift_one_open_per_desk',
  'cashier_shift.cashier_id': 'cashier_shift_one_open_per_cashier',
  'cashier_shift.held_by': 'cashier_shift_one_held_per_person',
  'cashier_shift.kind': 'cashier_shift_one_open_office',
  'relief.shift_id': 'relief_one_running_per_shift',
  'relief.reliever_id': 'relief_one_running_per_reliever',
  'relief_count.relief_id, relief_count.direction, relief_count.currency': 'relief_count_once_each_way',
  'foreign_currency.code': 'foreign_currency_code_once',
  'currency_exchange.takes_back_id': 'currency_exchange_taken_back_once',
  'cash_drop.bag_number': 'cash_drop_bag_number_once',
  'posting.reverses_posting_id': 'posting_reversed_once',
  'folio_line.reverses_line_id': 'folio_line_reversed_once',
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

/**
 * The name of the constraint or append-only table that refused a statement, or undefined for any other error.
 * PostgreSQL tells it in `constraint`; Citus only in the message, with the shard appended; SQLite names a
 * CHECK, gives columns for a UNIQUE, and tells nothing of a foreign key.
 */
export const constraintOf = (error: unknown): string | undefined => {
  if (error instanceof Error && 'constraint' in error && typeof error.constraint === 'string')
    return error.constraint
  const message = messageOf(error)
  const check = /CHECK constraint failed: (\w+)/.exec(message)
  if (check) return check[1]
  const unique = /UNIQUE constraint failed: (.+)$/.exec(message)
  if (unique?.[1] !== undefined) return uniqueNames[unique[1]] ?? unique[1]
  if (/FOREIGN KEY constraint failed/.test(message)) return 'foreign_key'
  const appendOnly = /(\w+_append_only)/.exec(message)
  if (appendOnly) return appendOnly[1]
  const quoted = /violates \w+(?: \w+)* constraint "(\w+?)(?:_\d{6,})?"/.exec(message)
  return quoted?.[1]
}

/** True for the errors after which PostgreSQL asks to run the whole transaction again. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')
