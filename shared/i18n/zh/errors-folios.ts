import type { FolioErrors } from '../../folios/folio.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const folioErrors: ErrorSentences<FolioErrors> = {
  folio_not_found: () => '找不到这本账页，没有入账。请刷新后重新选择。',
  folio_closed: () => '这本账页已经结清，没有入账。请刷新后查看账单。',
  folio_changed: () => '刚才有人在这本账页上入了账，没有结账。已重新读取，请核对新的余额后再结。',
  transaction_code_unknown: ({ code }) => `没有“${code}”这个入账代码，没有入账。请从列表中选择。`,
  charge_line_not_found: () => '这一行不是费用，没有冲正。请选择一笔费用。',
  charge_already_corrected: () => '这笔费用已经冲正过，没有再冲。请刷新后查看。',
  night_charge_stays: ({ night }) => `${night} 晚的房费不能冲正，没有更改。需要减免请由主管办理。`,
  charge_on_bill: ({ bill }) => `这笔费用已在账单 ${bill} 上，没有冲正。请先由主管撤销退房。`,
  correction_not_of_today: ({ lineDate, current }) =>
    `这笔费用是 ${lineDate} 的，现在营业日是 ${current}，没有冲正。隔日的请由主管做调整。`,
}
