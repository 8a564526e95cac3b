import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listLiveStaysInRooms } from '@jiaoban/db/stays/house.reads.ts'
import { addVipLevel } from '../../stays/add-vip-level.command.ts'
import { setStayVip } from '../../stays/set-stay-vip.command.ts'
import type { Story } from './story.service.ts'

const fruit = {
  name: { zh: '水果', en: 'Fruit' },
  moment: 'arrival',
  dueTime: '14:00',
  team: 'kitchen',
} as const
const card = {
  name: { zh: '欢迎卡', en: 'Welcome card' },
  moment: 'arrival',
  dueTime: '13:00',
  team: 'front_desk',
} as const
const flowers = { name: { zh: '鲜花', en: 'Flowers' }, moment: 'arrival', dueTime: '14:00' } as const
const turndown = { name: { zh: '夜床', en: 'Turndown' }, moment: 'daily', dueTime: '18:00' } as const

const levels = [
  { code: 'V1', name: { zh: '贵宾', en: 'VIP' }, items: [card, fruit] },
  { code: 'V2', name: { zh: '重要贵宾', en: 'Very special guest' }, items: [card, fruit, flowers, turndown] },
]

/** Who is expected in 609 and who is in 510 and 304 have a level, remembered for their next stay. */
const guests = [
  ['609', 'V2'],
  ['510', 'V1'],
  ['304', 'V2'],
] as const

/** The levels of the house, and the guests who have one. */
export const welcomeVips = async (story: Story, reader: Reader): Promise<void> => {
  const { admin, chenjing } = story.people
  for (const level of levels) await admin.run(addVipLevel, level)
  for (const [room, levelCode] of guests) {
    const [stay] = await listLiveStaysInRooms(reader, [story.room(room).id])
    if (!stay) throw new Error(`nobody is in room ${room}`)
    await chenjing.run(setStayVip, { stayId: stay.id, levelCode, isRemembered: true })
  }
}
