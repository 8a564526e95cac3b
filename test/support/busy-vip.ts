import { listPreparations } from '@jiaoban/db/stays/preparation.reads.ts'
import { addVipLevel } from '@jiaoban/server/stays/add-vip-level.command.ts'
import { setStayVip } from '@jiaoban/server/stays/set-stay-vip.command.ts'
import { tickPreparation } from '@jiaoban/server/stays/tick-preparation.command.ts'
import type { TestHotel } from './hotel.ts'

/** A guest with a level: fruit stands ready, a card does not yet. */
export const openVip = async (hotel: TestHotel, stayId: number) => {
  await hotel.people.admin.run(addVipLevel, {
    code: 'V1',
    name: { zh: '贵宾', en: 'VIP' },
    items: [
      { name: { zh: '水果', en: 'Fruit' }, moment: 'arrival', dueTime: '14:00' },
      { name: { zh: '欢迎卡', en: 'Card' }, moment: 'arrival', dueTime: '15:00', team: 'front_desk' },
    ],
  })
  await hotel.people.lina.run(setStayVip, { stayId, levelCode: 'V1', isRemembered: true })
  const [fruit, card] = await listPreparations(hotel.db.reader, '2026-03-01')
  const of = (itemId = 0) => ({ stayId, itemId, date: '2026-03-01' })
  const vip = { ready: of(fruit?.item.id), waiting: of(card?.item.id) }
  await hotel.people.wufang.run(tickPreparation, vip.ready)
  return vip
}
