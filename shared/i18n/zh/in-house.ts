/** What is done with the room of a guest in house. */
export const inHouse = {
  title: '房间与房卡',
  actions: {
    move: '换房',
    shorten: '提前离店',
    rate: '改房价',
    extras: '加床与早餐',
    cards: '房卡',
    guest: '加同住客人',
  },
  extras: {
    extraBeds: '加床（张）',
    breakfasts: '加早餐（份/天，房价不含的）',
    prices: (facts: { bed: string; breakfast: string }) =>
      `每晚随房费由夜审入账：加床 ${facts.bed}，早餐 ${facts.breakfast}。`,
    submit: '保存',
    done: '加床与早餐已保存，今晚起随房费入账',
    none: '加床与早餐已取消',
    taken: (extras: {
      extraBeds: number
      extraBedPrice: string
      breakfasts: number
      breakfastPrice: string
    }) =>
      [
        extras.extraBeds > 0 ? `加床 ${extras.extraBeds} × ${extras.extraBedPrice}/晚` : '',
        extras.breakfasts > 0 ? `加早餐 ${extras.breakfasts} × ${extras.breakfastPrice}/天` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
  },
  reasons: {
    guest_wish: '客人要求',
    noise: '噪音',
    defect: '设施故障',
    upgrade: '升级',
    house_need: '酒店需要',
    agreed: '事先约定',
    complaint: '客诉补偿',
    vip: '贵宾',
    staff: '员工或酒店自用',
    inspection: '考察',
    other: '其他',
  },
  history: {
    moved: (from: string, to: string) => `${from} 换到 ${to}`,
    rate: (room: string) => `${room} 改房价`,
    approved: (name: string) => `${name} 授权`,
  },
  move: {
    price: '今晚起的房价',
    keep: (rate: string) => `不变：${rate}`,
    change: '按新房价',
    newRate: '新房价（每晚）',
    difference: (amount: string) => `每晚差价 ${amount}`,
    reason: '换房原因',
    none: '这几晚没有别的空房。',
    cards: (count: number) => `客人手上有 ${count} 张旧房卡，请收回并发新卡。`,
    submit: (room: string) => `换到 ${room}`,
    done: (facts: { from: string; to: string; cardsOut: number }) =>
      `已从 ${facts.from} 换到 ${facts.to}，${facts.from} 已改为脏房${
        facts.cardsOut === 0 ? '' : `；请收回 ${facts.cardsOut} 张旧房卡`
      }`,
  },
  shorten: {
    date: '新的离店日期',
    noFee: '按规定不收提前离店费。',
    fee: (amount: string) => `按规定收提前离店费 ${amount}，立即入账。`,
    waive: '免收（须授权）',
    submit: '提前离店',
    done: (date: string) => `离店日期已改为 ${date}，其后的房晚已放出`,
    doneWithFee: (date: string, fee: string) => `离店日期已改为 ${date}，提前离店费 ${fee} 已入账`,
  },
  rate: {
    kind: '今晚起',
    kinds: { paid: '收费', complimentary: '免费房', house_use: '自用房' },
    rate: '房价（每晚）',
    reason: '原因',
    submit: '更改（须授权）',
    done: (rate: string) => `今晚起房价改为 ${rate}`,
    doneFree: (kind: string) => `今晚起改为${kind}`,
  },
  cards: {
    out: (count: number) => (count === 0 ? '客人手上没有房卡' : `客人手上有 ${count} 张房卡`),
    askBack: (count: number) => `请收回 ${count} 张房卡；遗失的先在客单“房卡”里登记赔偿。`,
    noneOut: '客人手上没有房卡。',
    quantity: '张数',
    issue: '发卡',
    giveBack: '收回',
    lose: '遗失赔偿',
    waive: '免收赔偿（须授权）',
    issued: (count: number) => `已发 ${count} 张房卡`,
    returned: (count: number) => `已收回 ${count} 张房卡`,
    wereLost: (count: number) => `已登记遗失 ${count} 张房卡`,
    charged: (count: number, amount: string) => `已登记遗失 ${count} 张房卡，赔偿 ${amount} 已入账`,
  },
  register: {
    title: '住客登记表（公安）',
    kind: '名单',
    kinds: { arrivals: '入住', departures: '离店' },
    from: '从',
    until: '到',
    download: '下载 CSV',
    audited: '证件号码完整导出；导出的人、时间和读到的客人都会记录。',
    done: (facts: { file: string; guests: number }) => `已下载 ${facts.file}，${facts.guests} 位客人`,
  },
  guest: {
    submit: '登记',
    done: (name: string) => `已登记同住客人 ${name}`,
    leave: '离开',
    leaveOf: (name: string) => `${name} 离开`,
    left: (time: string) => `${time} 已离开`,
    hasLeft: (name: string) => `${name} 已离开`,
  },
}
