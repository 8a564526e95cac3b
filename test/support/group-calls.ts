import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { type BusyHotel, standardType } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

const office = { shift: 'office' } as const
const lina = { who: 'lina', shift: 'own' } as const

/** The commands about groups, each as it goes through in the busy hotel. */
export const groupCalls = async ({ hotel, group, company }: BusyHotel): Promise<readonly ValidCall[]> => {
  const { groupId } = group
  const [stayId] = group.stayIds
  return [
    {
      name: 'addRatePlan',
      path: 'ratePlans.add',
      who: 'admin',
      ...office,
      input: {
        code: 'WEEK',
        name: { zh: '周租价', en: 'Weekly' },
        minNights: 7,
        breakfastsPerAdult: 1,
        isWalkIn: true,
      },
    },
    {
      name: 'changeRatePlan',
      path: 'ratePlans.change',
      who: 'admin',
      ...office,
      input: { code: 'BAR', name: { zh: '门市价', en: 'Rack' }, minNights: 2, isActive: true },
    },
    {
      name: 'setPlanRates',
      path: 'ratePlans.setRates',
      who: 'admin',
      ...office,
      input: {
        code: 'BAR',
        fromDate: '2026-03-01',
        untilDate: '2026-03-31',
        weekdays: [5, 6],
        rates: [{ roomTypeId: await standardType(hotel), rate: '388.00' }],
      },
    },
    {
      name: 'openGroup',
      path: 'groups.open',
      who: 'chenjing',
      ...office,
      input: {
        name: '秋游团',
        contact: '孙导',
        remarks: '有老人',
        arrivalDate: '2026-03-06',
        departureDate: '2026-03-08',
        releaseDate: '2026-03-04',
        concessionReasonCode: 'group',
        rooms: [
          { roomTypeId: await standardType(hotel), quantity: 2, rate: '270.00', adults: 2, breakfasts: 2 },
        ],
      },
    },
    {
      name: 'setGroupMarket',
      path: 'markets.setOfGroup',
      who: 'chenjing',
      ...office,
      input: { groupId, segmentCode: 'agency', companyId: company.companyId },
    },
    {
      name: 'changeGroup',
      path: 'groups.change',
      who: 'chenjing',
      ...office,
      approver: 'admin',
      input: {
        groupId,
        arrivalDate: '2026-03-05',
        departureDate: '2026-03-07',
        releaseDate: '2026-03-01',
        concessionReasonCode: 'group',
        added: [
          { roomTypeId: await standardType(hotel), quantity: 1, rate: '250.00', adults: 2, breakfasts: 2 },
        ],
      },
    },
    {
      name: 'writeRoomingList',
      path: 'groups.writeRoomingList',
      who: 'chenjing',
      ...office,
      input: { groupId, rooms: [{ stayId, guestName: '李团员', roomId: hotel.roomId('203') }] },
    },
    {
      name: 'checkInGroup',
      path: 'groups.checkIn',
      ...lina,
      input: { groupId, stayIds: [stayId], acceptDirtyRooms: true },
    },
    {
      name: 'checkOutGroup',
      path: 'groups.checkOut',
      ...lina,
      input: {
        groupId,
        folioVersion: 0,
        payments: [{ methodCode: 'cash', amount: '450.00', tendered: '500.00' }],
        rooms: [{ stayId }],
      },
      prepare: ({ people }) => people.lina.run(checkInGroup, { groupId }),
    },
    {
      name: 'cancelGroup',
      path: 'groups.cancel',
      who: 'chenjing',
      ...office,
      input: { groupId, reasonCode: 'no_answer' },
    },
  ]
}
