/** When there is no refusal to explain: the request got no answer, or the server failed. */
export const requestErrors = {
  unreachable: '连不上服务器，不知道刚才的操作是否已执行。请检查网络后再按一次：不会重复入账。',
  unreachableRead: '连不上服务器，内容没有加载。请检查网络后重试。',
  defect: '服务器出错，刚才的操作可能没有执行。请再按一次：不会重复入账；仍然出错请联系管理员。',
  unknown: (code: string) => `操作被拒绝（${code}），没有做任何更改。请刷新页面后再试。`,
  tooMany: '尝试次数过多，暂时不能操作。请稍候再试。',
}
