import type { PropertyErrors } from '../../property/property.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const propertyErrors: ErrorSentences<PropertyErrors> = {
  payment_method_code_taken: ({ code }) => `代码“${code}”已经有了，没有保存。请换一个代码。`,
  cash_stays_active: () => '现金不能停用，没有保存。其他收款方式可以停用。',
  method_without_terminal: ({ method }) =>
    `“${method}”不经过终端，没有保存。请选择经过终端或商户号的收款方式。`,
  code_taken: ({ code }) => `代码“${code}”已有项目使用，没有添加。请换一个代码。`,
  code_of_house: ({ code }) => `“${code}”由系统自动入账，不能停用或改部门，没有保存。其他内容可以更改。`,
  currency_of_hotel: ({ currency }) => `${currency} 是本店的本位币，不是外币，没有保存。请选别的币种。`,
  currency_not_taken: ({ currency }) =>
    `本店不收 ${currency}，没有保存。请管理员先在设置里启用，或换一个币种。`,
  rate_in_the_past: ({ date, current }) =>
    `生效日 ${date} 早于营业日 ${current}，没有保存。请从 ${current} 起生效。`,
  rate_sells_cheaper: ({ buy, sell }) => `卖出价 ${sell} 低于买入价 ${buy}，没有保存。请更正牌价。`,
  half_day_before_check_out: ({ checkOutTime, halfDayUntil }) =>
    `半日房截止 ${halfDayUntil} 早于退房时间 ${checkOutTime}，没有保存。请更正时间。`,
}
