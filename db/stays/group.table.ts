export interface GroupBlockTable {
  id: number
  state: 'open' | 'closed' | 'cancelled'
  folio_id: number
  arrival_date: string
  departure_date: string
  release_date: string
  opened_seq: number
  segment_code: string | null
  company_id: number | null
}

/** What a group is called and who speaks for it: personal, can be blanked. */
export interface GroupBlockTextTable {
  group_id: number
  name: string
  contact: string
  remarks: string
  search_text: string
}
