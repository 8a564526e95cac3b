import type { ConcessionErrors } from '../../stays/concession.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const concessionErrors: ErrorSentences<ConcessionErrors> = {
  concession_needs_reason: ({ night, list, rate }) =>
    `${night} 的房价 ${rate} 低于门市价 ${list}，没有保存。请选择优惠原因，或改房价。`,
  concession_reason_unknown: ({ code }) => `优惠原因 ${code} 不能用，没有保存。请选另一个原因。`,
  concession_needs_approval: ({ night, percent, limit }) =>
    `${night} 的房价优惠 ${percent}，超过您的限额 ${limit}，还没有保存。请限额够的主管输入用户名和 PIN，或改房价。`,
  free_night_needs_approval: ({ night }) =>
    `${night} 是免费房，需要主管授权，还没有保存。请主管输入用户名和 PIN，或填写房价。`,
  concession_dates_reversed: ({ from, until }) =>
    `结束日期 ${until} 早于开始日期 ${from}，没有统计。请改日期。`,
}
