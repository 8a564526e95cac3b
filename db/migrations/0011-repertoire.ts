import { changeCheck, statements } from './ddl.ts'

/** Room for every way money moves at the desk: kinds of folios, lines and tenders, and reversals on documents. */
export const repertoire = statements(
  changeCheck(
    'folio_line',
    'folio_line_known_kind',
    `kind in (
      'charge', 'correction', 'allowance', 'transfer', 'paid_out', 'tip',
      'payment', 'refund', 'deposit_applied', 'rounding_settled', 'fx_settled', 'voucher_redeemed',
      'house_use', 'city_charged', 'skipper_found', 'refund_promised', 'over_was_payment'
    )`,
  ),
  `alter table folio add column kind text not null default 'stay'
     constraint folio_kind_known check (kind in ('stay', 'group', 'house', 'passer_by'))`,
  `create index folio_open_by_kind on folio (kind, id) where state = 'open'`,
  `alter table document_line add column is_reversal integer not null default 0
     constraint document_line_reversal_is_flag check (is_reversal in (0, 1))`,
  changeCheck(
    'payment_method',
    'payment_method_known_control',
    `control in ('cash.drawer', 'city', 'payable.voucher', 'expense.house') or control like 'clearing.%'`,
  ),
)
