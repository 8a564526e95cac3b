import { guest } from './busy-guest.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

const office = { shift: 'office' } as const
const lina = { who: 'lina', shift: 'own' } as const

/** The commands about rooms and the stay in house, each as it goes through in the busy hotel. */
export const roomCalls = ({ hotel, repair, stay, shared, company }: BusyHotel): readonly ValidCall[] => [
  {
    name: 'setOutOfOrder',
    path: 'rooms.setOutOfOrder',
    who: 'wufang',
    ...office,
    input: {
      roomId: hotel.roomId('203'),
      fromDate: '2026-03-02',
      untilDate: '2026-03-04',
      reasonCode: 'water',
    },
  },
  {
    name: 'endOutOfOrder',
    path: 'rooms.endOutOfOrder',
    who: 'wufang',
    ...office,
    input: { outOfOrderId: repair.outOfOrderId },
  },
  {
    name: 'changeRoomRules',
    path: 'roomRules.change',
    who: 'admin',
    ...office,
    input: {
      nightUntil: '05:00',
      earlyDepartureFee: 'half',
      keyCardPrice: '30.00',
      extraBedPrice: '80.00',
      breakfastPrice: '28.00',
      hourly: { firstHours: 3, firstPercent: 40, furtherPercent: 15 },
      checkTimes: ['10:00', '15:00'],
    },
  },
  {
    name: 'setConcessionReason',
    path: 'concessions.setReason',
    who: 'admin',
    ...office,
    input: { code: 'staff', name: { zh: '员工亲友', en: 'Staff' } },
  },
  {
    name: 'setMarketSegment',
    path: 'markets.setSegment',
    who: 'admin',
    ...office,
    input: { code: 'school', name: { zh: '研学', en: 'Schools' } },
  },
  {
    name: 'setStayMarket',
    path: 'markets.setOfStay',
    who: 'lina',
    ...office,
    input: { stayId: stay.stayId, segmentCode: 'long_stay', companyId: company.companyId },
  },
  {
    name: 'moveRoom',
    path: 'stays.moveRoom',
    who: 'lina',
    ...office,
    approver: 'admin',
    input: {
      stayId: stay.stayId,
      roomId: hotel.roomId('203'),
      rate: '420.00',
      reasonCode: 'noise',
      acceptDirtyRoom: true,
    },
  },
  {
    name: 'shortenStay',
    path: 'stays.shorten',
    ...lina,
    approver: 'admin',
    input: { stayId: stay.stayId, departureDate: '2026-03-02', isFeeWaived: true },
  },
  {
    name: 'changeRate',
    path: 'stays.changeRate',
    who: 'lina',
    ...office,
    approver: 'admin',
    isApproved: true,
    input: { stayId: stay.stayId, kind: 'house_use', reasonCode: 'staff' },
  },
  {
    name: 'issueKeyCards',
    path: 'stays.issueKeyCards',
    who: 'lina',
    ...office,
    input: { stayId: stay.stayId, quantity: 1 },
  },
  {
    name: 'returnKeyCards',
    path: 'stays.returnKeyCards',
    who: 'lina',
    ...office,
    input: { stayId: stay.stayId, quantity: 1 },
  },
  {
    name: 'loseKeyCards',
    path: 'stays.loseKeyCards',
    ...lina,
    approver: 'admin',
    input: { stayId: stay.stayId, quantity: 2, isChargeWaived: false },
  },
  {
    name: 'addStayGuest',
    path: 'stays.addGuest',
    who: 'lina',
    ...office,
    input: { stayId: stay.stayId, guest: guest('E88777') },
  },
  {
    name: 'removeStayGuest',
    path: 'stays.removeGuest',
    who: 'lina',
    ...office,
    input: { stayId: stay.stayId, guestId: shared.guestId },
  },
  {
    name: 'setStayExtras',
    path: 'stays.setExtras',
    who: 'lina',
    ...office,
    input: { stayId: stay.stayId, extraBeds: 1, breakfasts: 2 },
  },
  {
    name: 'recordRoomCheck',
    path: 'rooms.recordCheck',
    who: 'wufang',
    ...office,
    input: { checkTime: '21:00', occupiedRoomIds: [hotel.roomId('203')] },
  },
]
