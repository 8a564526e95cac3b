/** The roll of the business date. */
export const nightAudit = {
  title: '转营业日',
  intro: (facts: { current: string; next: string }) => `${facts.current} → ${facts.next}`,
  hint: '给在住房入房费，未交的班按账结转，封存当日。不能撤回。',
  blocked: '先办完这些：',
  ready: '可以转营业日。',
  action: '转营业日',
  confirmTitle: '转营业日',
  confirm: (facts: { current: string; next: string }) =>
    `结束 ${facts.current}，开始 ${facts.next}。转过以后，${facts.current} 不能再入账。`,
  done: (date: string) => `营业日已转到 ${date}`,
  nights: '入账房晚',
  revenue: '房费',
  turned: '结转班次',
  report: '日报',
  headCode: '链码',
  openReport: '看日报',
}
