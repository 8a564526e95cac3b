import { statements } from './ddl.ts'

/** What a report of one shift asks for is found without reading those of all the others. */
export const exceptions = statements(
  `create index paper_declaration_by_shift on paper_declaration (shift_id)`,
  `create index skipper_case_by_shift on skipper_case (shift_id)`,
  `create unique index lost_slip_by_document on lost_slip (document_id)`,
)
