/** The frame around the screens: rail, top bar, sign-in, command box. */
export const shell = {
  sections: {
    desk: '前台',
    inHouse: '在住',
    shift: '班次',
    handoverBook: '交接班本',
    documents: '单据',
    reports: '报表',
    inspections: '查房',
    settings: '设置',
  },
  roles: {
    receptionist: '接待员',
    cashier: '收银员',
    shift_lead: '领班',
    accountant: '财务',
    housekeeper: '客房',
    administrator: '管理员',
  },
  mainNavigation: '主导航',
  skipToContent: '跳到内容',
  businessDate: '营业日',
  shift: {
    open: (facts: { number: string; cashierName: string; since: string }) =>
      `${facts.number} 班 · ${facts.cashierName} · ${facts.since} 起`,
    counting: '清点中',
    given: '已交出，待接班',
    notOpen: '未开班',
    openShift: '开班',
    noDesk: '本机未指定柜台',
  },
  /** Why a button cannot be pressed by this person now. */
  blocked: {
    role: '您的岗位不能做这项操作。',
    noShift: '还没有开班，请先开班。',
    shiftNotOpen: '班次正在清点或已交出，不能再入账。',
  },
  connection: {
    live: '实时',
    connecting: '连接中…',
    lost: '连接已断开',
    lostHint: '屏幕上的内容可能不是最新的，正在重新连接。',
  },
  language: '语言',
  userMenu: '用户菜单',
  signOut: '退出登录',
  keyboardKeys: '快捷键',
  commandBox: {
    open: '查找',
    placeholder: '房号、姓名、手机、单号、车牌、公司，或命令…',
    empty: '没有找到',
    start: '输入房号、姓名或单号开始查找',
    screens: '页面',
  },
  signIn: {
    title: '登录',
    username: '用户名',
    password: '密码',
    submit: '登录',
  },
}
