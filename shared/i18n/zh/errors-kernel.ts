import type { KernelErrors } from '../../kernel/kernel.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { facts } from './facts.ts'

export const kernelErrors: ErrorSentences<KernelErrors> = {
  input_invalid: ({ field, problem }) =>
    `“${wordFor(facts.fields, field)}”${wordFor(facts.problems, problem)}。没有保存任何内容，请改正后再提交。`,
  not_found: ({ what }) => `找不到这个${wordFor(facts.things, what)}。没有做任何更改，请刷新后重新选择。`,
  not_signed_in: () => '登录已失效，刚才的操作没有执行。请重新登录后再做一次。',
  not_permitted: () => '您的岗位不能做这项操作，没有做任何更改。请由有权限的同事操作。',
  business_date_changed: ({ seen, current }) =>
    `营业日已从 ${seen} 转为 ${current}，刚才的操作没有执行。请核对后再提交。`,
  command_id_reused: () => '同一个提交编号已用于另一项内容，这次没有执行。请刷新页面后重新填写。',
  command_id_expired: () => '这次提交发出太久，结果已不再保留，没有再次执行。请先查看单据，再决定是否重做。',
  training_name_without_mark: ({ mark }) =>
    `培训中的酒店名称要以“${mark}”开头，没有保存。单据上必须看得出是培训。`,
  already_set_up: () => '酒店已经建好，没有再建一次。请直接登录。',
  command_timed_out: () => '系统繁忙，处理超时并已全部撤回，没有入账。请稍候再提交。',
  shift_required: () => '这项操作要在当班班次里做，本柜台还没有开班，没有入账。请先开班。',
  shift_not_open: ({ state }) =>
    `班次现在是“${wordFor(facts.shiftStates, state)}”，不能再入账，刚才的操作没有执行。请在当前班次操作。`,
  shift_forced: () => '您的班次正由领班代为交班，刚才的操作没有执行。您已回来的话，请领班归还班次。',
  approver_is_cashier: () => '这位同事就是这个班的当班人，不能为代办签字，没有做任何更改。请另一位同事签字。',
  approval_required: () => '这项操作需要主管授权，还没有执行。请有权限的同事输入用户名和 PIN。',
  approver_not_permitted: () => '这位同事没有授权这项操作的权限，没有做任何更改。请换一位主管授权。',
  approver_is_actor: () => '不能给自己授权，没有做任何更改。请由另一位有权限的同事授权。',
  shift_relieved: () => '您的钱箱正由同事替班，刚才的操作没有执行。请先收回钱箱。',
  counter_signature_required: () => '这项操作要由交接的另一方也签字，还没有执行。请对方输入用户名和 PIN。',
  signature_required: () => '这项操作需要您的 PIN 签字，还没有执行。请输入 PIN。',
  amount_not_a_number: () => '金额不是有效数字，没有入账。请按 1280.50 的形式填写。',
  amount_too_precise: ({ digits }) =>
    digits === 0
      ? '这个币种没有小数，没有入账。请填写整数金额。'
      : `金额最多 ${digits} 位小数，没有入账。请改正金额。`,
  amount_too_large: () => '金额超过单笔上限 999,999,999.99，没有入账。请核对金额。',
  currency_mismatch: ({ expected, found }) =>
    `币种不一致：应为 ${expected}，实为 ${found}。没有入账，请改用 ${expected}。`,
}
