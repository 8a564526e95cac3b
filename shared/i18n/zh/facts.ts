/**
 * Words for the codes that stand in the facts of a refusal: which field, what is wrong with it, what kind of
 * record. A code without a word is shown as it is, so each domain adds its own here.
 */
export const facts = {
  fields: {
    username: '用户名',
    password: '密码',
    pin: 'PIN',
    amount: '金额',
    date: '日期',
    name: '姓名',
    phone: '手机',
    reason: '原因',
    remark: '备注',
    quantity: '数量',
    commandId: '提交编号',
    businessDate: '营业日',
  },
  problems: {
    text_empty: '不能为空',
    text_too_long: '太长',
    text_control_character: '含有不可见的控制字符',
    amount_invalid: '不是有效金额',
    amount_not_positive: '必须大于零',
    date_invalid: '不是有效日期',
    code_invalid: '不是有效代码',
    number_invalid: '不是有效号码',
    pin_invalid: '应为 4 到 8 位数字',
    command_id_invalid: '格式不对',
  },
  things: {
    property: '酒店资料',
    staff: '员工',
    desk: '柜台',
    shift: '班次',
    room: '房间',
    stay: '住宿',
    guest: '客人',
    folio: '账页',
    posting: '账目',
    document: '单据',
    depositSlip: '押金单',
    handover: '交接',
    closing: '报表',
  },
  shiftStates: {
    open: '当班中',
    counting: '清点中',
    given: '已交出',
    sealed: '已封存',
  },
}
