import type { Fixed } from '../kernel/column.type.ts'

/** One line moved, whole or in part: the line that lowers one folio and the one that raises another. */
export interface FolioTransferTable {
  out_line_id: Fixed<number>
  in_line_id: Fixed<number>
  source_line_id: Fixed<number>
}

/** Why a line was taken back or lowered, and who approved it. What people wrote about it stands apart. */
export interface FolioLineReasonTable {
  folio_line_id: Fixed<number>
  of_line_id: Fixed<number>
  reason_code: Fixed<string>
  approved_by: Fixed<number | null>
}
