import type { HandoverBookErrors } from '../../handover-book/handover-book.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const handoverBookErrors: ErrorSentences<HandoverBookErrors> = {
  notice_over: ({ validUntil, current }) =>
    `有效期 ${validUntil} 早于营业日 ${current}，通知没有保存。请选营业日当天或以后。`,
  due_date_past: ({ dueDate, current }) =>
    `期限 ${dueDate} 早于营业日 ${current}，事项没有保存。请选营业日当天或以后。`,
  owner_not_active: ({ name }) => `${name} 已停用，事项没有保存。请换一位负责人。`,
  matter_ends_with_decision: () =>
    '交接差额裁定以后这件事自动办结，现在没有办结。请领班到“差异与欠款”里裁定。',
  matter_already_closed: () => '这件事已经有人办结，没有再做更改。请刷新后查看。',
}
