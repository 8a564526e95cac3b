import type { MatterKind } from '@jiaoban/shared/handover-book/handover-book.types.ts'

export interface NoticeTable {
  id: number
  author_id: number
  written_at: string
  business_date: string
  valid_until: string | null
  room_id: number | null
}

export interface NoticeTextTable {
  notice_id: number
  body: string | null
  salt: string | null
  search_text: string
}

export interface NoticeReadingTable {
  notice_id: number
  staff_id: number
  shift_id: number | null
  read_at: string
}

export interface OpenMatterTable {
  id: number
  kind: MatterKind
  opened_by: number
  opened_at: string
  business_date: string
  owner_id: number | null
  room_id: number | null
  due_date: string | null
  state: 'open' | 'closed'
  closed_by: number | null
  closed_at: string | null
}

export interface OpenMatterTextTable {
  matter_id: number
  body: string | null
  salt: string | null
  search_text: string
}
