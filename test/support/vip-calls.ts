import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

const office = { shift: 'office' } as const

/** The commands about guests with a level, each as it goes through in the busy hotel. */
export const vipCalls = ({ looked, vip }: BusyHotel): readonly ValidCall[] => {
  const item = { name: { zh: '鲜花', en: 'Flowers' }, moment: 'daily', dueTime: '10:00', team: 'kitchen' }
  return [
    {
      name: 'addVipLevel',
      path: 'vips.addLevel',
      who: 'admin',
      ...office,
      input: { code: 'V2', name: { zh: '重要客人', en: 'Important' }, items: [item] },
    },
    {
      name: 'changeVipLevel',
      path: 'vips.changeLevel',
      who: 'admin',
      ...office,
      input: { code: 'V1', name: { zh: '贵宾', en: 'VIP' }, isActive: true, items: [item] },
    },
    {
      name: 'setStayVip',
      path: 'vips.setOfStay',
      who: 'lina',
      ...office,
      input: { stayId: looked.stayId, levelCode: 'V1', isRemembered: true },
    },
    { name: 'tickPreparation', path: 'vips.tick', who: 'wufang', ...office, input: vip.waiting },
    { name: 'takeBackPreparation', path: 'vips.takeBack', who: 'wufang', ...office, input: vip.ready },
  ]
}
