import type { ClosingErrors } from '../../closings/closing.errors.ts'
import { type BrokenLine, sayBroken } from '../broken-line.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { closings } from './closings.ts'
import { documents } from './documents.ts'
import { postings } from './postings.ts'

const broken = (line: BrokenLine): string => sayBroken({ closings, documents, postings }, line)

export const closingErrors: ErrorSentences<ClosingErrors> = {
  shift_does_not_balance: (line) => `班次不平，没有封存：${broken(line)}。请通知管理员核查。`,
  day_does_not_balance: (line) => `当日账不平，没有转营业日：${broken(line)}。请通知管理员核查。`,
  period_does_not_balance: (line) => `账不平，没有封存：${broken(line)}。请通知管理员核查。`,
  period_not_over: ({ period, until, current }) =>
    `${period} 到 ${until} 才结束，现在营业日是 ${current}，没有封存。等 ${until} 转过营业日再封存。`,
  period_already_closed: ({ period, number }) =>
    `${period} 已经封存，编号 ${number}，没有再封存。请在报表里查看。`,
  period_before_founding: ({ period, founded }) =>
    `酒店从 ${founded} 开始营业，${period} 没有账，没有封存。请选之后的月份。`,
  period_part_not_sealed: ({ period, part }) =>
    `${period} 里的 ${part} 还没有封存，没有封存 ${period}。请先封存 ${part}。`,
  period_before_is_open: ({ period, before }) =>
    `${before} 还没有封存，没有封存 ${period}。请按顺序先封存 ${before}。`,
  signing_key_missing: ({ key }) =>
    `封存密钥（${key}）不在服务器上，没有交班、没有封存，其他照常。请管理员把密钥文件放回数据目录的 keys 里，或在“设置 › 封存密钥”更换密钥，然后再做一次。`,
  signing_key_changed: () => '密钥刚刚已经有人更换，没有再换。请看列表里的新密钥。',
  signing_key_not_lost: () => '密钥还在服务器上，没有更换。它能为新密钥签字，请选另外的原因。',
  signing_key_is_lost: () =>
    '密钥不在服务器上，没有更换。请选“密钥丢失”或“恢复了备份”，或先把密钥文件放回去。',
  period_has_dispute: ({ period, shift, amount }) =>
    `${shift} 班的交接差额 ${amount} 还没有裁定，没有封存 ${period}。请领班先在“差异与欠款”里裁定。`,
}
