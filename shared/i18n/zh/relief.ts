/** The short custody of a drawer while its cashier is away. */
export const relief = {
  title: '替班',
  away: (reliever: string) => `钱箱由 ${reliever} 替班`,
  relieving: (owner: string) => `替 ${owner} 当班`,
  running: (facts: { owner: string; reliever: string; since: string }) =>
    `${facts.since} 起，${facts.reliever} 替 ${facts.owner} 看管钱箱。期间的收付由 ${facts.reliever} 经手，仍记在 ${facts.owner} 的班次。`,
  start: {
    action: '替班',
    title: '把钱箱交给同事',
    hint: '两人当面清点抽屉。您先签字，再由替班的同事输入用户名和 PIN。不符的差额由您承担，由领班授权。',
    submit: '清点并交出',
    done: (counted: string) => `钱箱已交出，清点 ${counted}`,
    otherSigns: '替班的同事签字',
  },
  end: {
    action: '收回钱箱',
    title: '收回钱箱',
    hint: (reliever: string) => `两人当面清点抽屉，都要签字。不符的差额由 ${reliever} 承担，由领班授权。`,
    submit: '清点并收回',
    done: (counted: string) => `钱箱已收回，清点 ${counted}`,
    otherSigns: (name: string) => `${name} 签字`,
    alone: '替班的同事不在场',
    aloneHint: '替班的同事不在场时，由领班代替他授权。',
    leadSigns: '替班的同事不在场，由领班授权',
  },
  countMissing: '请清点抽屉',
  report: {
    title: '替班',
    who: '替班',
    span: '时间',
    way: '清点',
    ways: { given: '交出', back: '收回' },
    custodian: '责任人',
    expected: '应有',
    counted: '实点',
    overShort: '长短款',
  },
}
