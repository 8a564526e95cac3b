export interface BusinessDayTable {
  business_date: string
  state: 'open' | 'closed'
  opened_seq: number
  closed_seq: number | null
}
