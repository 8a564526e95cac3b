import type { ExchangeDirection } from '@jiaoban/shared/payments/exchange.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

export interface CurrencyExchangeTable {
  id: Fixed<number>
  direction: Fixed<ExchangeDirection>
  currency: Fixed<string>
  foreign_minor: Fixed<number>
  rate_millionths: Fixed<number>
  home_minor: Fixed<number>
  home_currency: Fixed<string>
  settled_minor: Fixed<number>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  calendar_date: Fixed<string>
  exchanged_by: Fixed<number>
  approved_by: Fixed<number | null>
  document_id: Fixed<number>
  entry_id: Fixed<number>
  guest_digest: Fixed<string>
  takes_back_id: Fixed<number | null>
}

/** Who exchanged: a retention rule may blank it. */
export interface CurrencyExchangeGuestTable {
  exchange_id: number
  name: string | null
  id_kind: string | null
  id_number: string | null
  salt: string | null
}
