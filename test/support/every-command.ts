import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import type { CommandName } from '@jiaoban/shared/staff/permission.rules.ts'
import { guest } from './busy-guest.ts'
import { type BusyHotel, leaving, slipsOf, standardType } from './busy-hotel.ts'
import { departureCalls } from './departure-calls.ts'
import { tenderCalls } from './tender-calls.ts'
import { cityLedgerCalls } from './city-ledger-calls.ts'
import { exchangeCalls } from './exchange-calls.ts'
import { folioCalls } from './folio-calls.ts'
import { auditCalls } from './audit-calls.ts'
import { depositCalls } from './deposit-calls.ts'
import { mealCalls } from './meal-calls.ts'
import { vipCalls } from './vip-calls.ts'
import { groupCalls } from './group-calls.ts'
import { keyCalls } from './key-calls.ts'
import { reliefCalls } from './relief-calls.ts'
import { numberCalls } from './number-calls.ts'
import { otherCashCalls } from './other-cash-calls.ts'
import { handoverCalls } from './handover-calls.ts'
import { honestCount, honestOpening } from './honest-count.ts'
import { settlementCalls } from './every-settlement-command.ts'
import type { TestHotel } from './hotel.ts'
import { roomCalls } from './every-room-command.ts'
import type { Username } from './small-hotel.ts'

/** A call of a command that goes through as the house stands. */
export interface ValidCall {
  readonly name: CommandName
  /** Its procedure. */
  readonly path: string
  readonly who: Username
  readonly input: Record<string, unknown>
  /** Whose shift it is stamped with: the actor's own, or the office's. */
  readonly shift: 'own' | 'office'
  readonly isSigned?: true
  readonly approver?: Username
  /** The other side, where something changes hands. */
  readonly counterSigner?: Username
  /** True where nobody may do it alone. */
  readonly isApproved?: true
  /** What must be put right first, and cannot be while others are to be tried. */
  readonly prepare?: (hotel: TestHotel) => Promise<unknown>
}

/** A valid call of every command of the hotel. */
export const validCalls = async (busy: BusyHotel): Promise<readonly ValidCall[]> => {
  const { hotel, stay } = busy
  const opening = await honestOpening(hotel, hotel.deskId('FO5'), '1000.00')
  const { folioId, stayId } = stay
  const cash = { tenders: [{ methodCode: 'cash', amount: '10.00', tendered: '20.00' }] }
  const office = { shift: 'office' } as const
  const lina = { who: 'lina', shift: 'own' } as const
  const approved = { approver: 'admin', isApproved: true } as const
  return [
    ...(await drawerCalls(hotel)),
    ...settlementCalls(busy),
    ...departureCalls(busy),
    ...exchangeCalls(busy),
    ...cityLedgerCalls(busy),
    ...folioCalls(busy),
    ...(await groupCalls(busy)),
    ...vipCalls(busy),
    ...mealCalls(busy),
    ...(await otherCashCalls(busy)),
    ...(await numberCalls(busy)),
    ...keyCalls(busy),
    ...(await reliefCalls(hotel)),
    ...(await handoverCalls(busy)),
    {
      name: 'openShift',
      path: 'shifts.open',
      who: 'zhaomin',
      ...office,
      input: { deskId: hotel.deskId('FO5'), count: opening },
    },
    {
      name: 'receiveDrop',
      path: 'shifts.receiveDrop',
      who: 'sunli',
      ...office,
      input: { dropId: busy.bag.dropId, counted: '100.00' },
    },
    {
      name: 'checkIn',
      path: 'stays.checkIn',
      ...lina,
      input: {
        roomId: hotel.roomId('203'),
        guests: [guest('E88009')],
        departureDate: '2026-03-04',
        rate: '500.00',
        adults: 1,
        plate: '沪A12345',
        remarks: '高楼层',
        deposit: cash,
      },
    },
    {
      name: 'checkOut',
      path: 'stays.checkOut',
      ...lina,
      approver: 'admin',
      input: {
        ...leaving,
        stayId,
        folioVersion: 1,
        lateCheckOut: 'none',
        slipsBack: slipsOf(busy.stay),
      },
    },
    {
      name: 'reserveStay',
      path: 'stays.reserve',
      who: 'chenjing',
      ...office,
      input: {
        source: 'direct',
        guest: { name: '陈晨', phone: '13900000002' },
        roomTypeId: await standardType(hotel),
        roomId: hotel.roomId('202'),
        arrivalDate: '2026-03-02',
        departureDate: '2026-03-04',
        rate: '280.00',
        concessionReasonCode: 'member',
        adults: 2,
      },
    },
    {
      name: 'changeReservation',
      path: 'stays.changeReservation',
      who: 'chenjing',
      ...office,
      input: {
        stayId: busy.reservations[0]?.stayId,
        version: 1,
        source: 'agency',
        guest: { name: '陈晨', phone: '13900000003' },
        roomTypeId: await standardType(hotel),
        roomId: hotel.roomId('203'),
        arrivalDate: '2026-03-02',
        departureDate: '2026-03-04',
        rate: '280.00',
        concessionReasonCode: 'member',
        nightRates: [{ night: '2026-03-03', rate: '310.00' }],
        adults: 2,
        remarks: '要高楼层',
      },
    },
    {
      name: 'cancelReservation',
      path: 'stays.cancel',
      who: 'chenjing',
      ...office,
      input: { stayId: busy.reservations[0]?.stayId, reasonCode: 'double' },
    },
    {
      name: 'markNoShow',
      path: 'stays.markNoShow',
      who: 'chenjing',
      ...office,
      input: { stayId: busy.reservations[1]?.stayId },
    },
    {
      name: 'extendStay',
      path: 'stays.extend',
      who: 'lina',
      ...office,
      input: { stayId, departureDate: '2026-03-05' },
    },
    { name: 'requestInspection', path: 'inspections.request', who: 'lina', ...office, input: { stayId } },
    {
      name: 'cancelInspection',
      path: 'inspections.cancel',
      who: 'lina',
      ...office,
      input: { inspectionId: busy.inspection.inspectionId },
    },
    {
      name: 'answerInspection',
      path: 'inspections.answer',
      who: 'wufang',
      ...office,
      input: {
        inspectionId: busy.inspection.inspectionId,
        outcome: 'charges',
        charges: [{ code: 'minibar', amount: '12.00', quantity: 1 }],
        leftItems: '雨伞',
      },
    },
    {
      name: 'setRoomState',
      path: 'rooms.setState',
      who: 'wufang',
      ...office,
      input: { roomId: hotel.roomId('103'), state: 'clean' },
    },
    {
      name: 'postCharge',
      path: 'folios.postCharge',
      ...lina,
      input: { folioId, code: 'minibar', amount: '12.00', quantity: 1, remark: '可乐' },
    },
    {
      name: 'correctCharge',
      path: 'folios.correctCharge',
      ...lina,
      input: { folioLineId: busy.line.folioLineId, reasonCode: 'double', remark: '重复' },
    },
    { name: 'takePayment', path: 'payments.take', ...lina, input: { folioId, ...cash } },
    ...depositCalls(busy),
    {
      name: 'voidNumber',
      path: 'documents.voidNumber',
      ...lina,
      ...approved,
      input: { documentKind: 'tax_invoice', number: 'A00001001', reasonCode: 'torn' },
    },
    {
      name: 'writeNotice',
      path: 'handoverBook.writeNotice',
      who: 'lina',
      ...office,
      input: { text: '电梯停用', validUntil: '2026-03-03', roomId: hotel.roomId('101') },
    },
    {
      name: 'readNotice',
      path: 'handoverBook.readNotice',
      who: 'wangqiang',
      ...office,
      input: { noticeId: busy.notice.noticeId },
    },
    {
      name: 'openMatter',
      path: 'handoverBook.openMatter',
      who: 'lina',
      ...office,
      input: {
        kind: 'room',
        text: '空调漏水',
        roomId: hotel.roomId('101'),
        ownerId: hotel.people.wufang.staffId,
        dueDate: '2026-03-02',
      },
    },
    {
      name: 'closeMatter',
      path: 'handoverBook.closeMatter',
      who: 'lina',
      ...office,
      approver: 'admin',
      input: { matterId: busy.matter.matterId },
    },
    {
      name: 'rollBusinessDate',
      path: 'nightAudit.roll',
      who: 'zhaomin',
      ...office,
      input: { signedAs: 'checked' },
      prepare: readyToRoll,
    },
    ...auditCalls(busy),
    {
      name: 'addStaff',
      path: 'staff.add',
      who: 'admin',
      ...office,
      input: {
        username: 'gaoyang',
        displayName: '高阳',
        role: 'cashier',
        password: 'correct horse',
        pin: '97531864',
      },
    },
    {
      name: 'changeStaff',
      path: 'staff.change',
      who: 'admin',
      ...office,
      input: {
        staffId: hotel.people.wufang.staffId,
        displayName: '吴芳芳',
        role: 'housekeeper',
        isActive: true,
        password: 'battery staple',
      },
    },
    ...tenderCalls(hotel),
    {
      name: 'changeProperty',
      path: 'property.change',
      who: 'admin',
      ...office,
      input: {
        name: '新名酒店',
        nameEn: 'New',
        address: '新路 1 号',
        phone: '021',
        taxNumber: '91310000TEST000001',
        checkOutTime: '13:00',
        halfDayUntil: '18:00',
        depositStep: '50.00',
        isCountBlind: true,
      },
    },
    ...roomCalls(busy),
  ]
}

const readyToRoll = async (hotel: TestHotel): Promise<void> => {
  await hotel.people.chenjing.run(takeBackHandover, {})
  hotel.clock.set('2026-03-01T16:30:00.000Z')
}

/** Those of the desks that are at their count, or past it. */
const drawerCalls = async (hotel: TestHotel): Promise<readonly ValidCall[]> => {
  const counting = { who: 'wangqiang', shift: 'own' } as const
  const ready = { who: 'zhouhao', shift: 'own', isSigned: true } as const
  const approved = { approver: 'admin', isApproved: true } as const
  return [
    {
      name: 'countDrawer',
      path: 'shifts.count',
      who: 'lina',
      shift: 'own',
      approver: 'admin',
      input: { count: await honestCount(hotel, 'lina') },
    },
    { name: 'resumeShift', path: 'shifts.resume', ...counting, input: {} },
    {
      name: 'bookDifference',
      path: 'shifts.bookDifference',
      ...counting,
      ...approved,
      input: { target: { kind: 'drawer' } },
    },
    {
      name: 'declareMissingPaper',
      path: 'shifts.declareMissingPaper',
      ...counting,
      ...approved,
      input: { kind: 'bill', quantity: 1, reasonCode: 'lost' },
    },
    {
      name: 'dropCash',
      path: 'shifts.dropCash',
      who: 'lina',
      shift: 'own',
      ...approved,
      input: { bagNumber: 'BAG-2', amount: '50.00' },
    },
    { name: 'giveHandover', path: 'handovers.give', ...ready, input: {} },
    { name: 'endShift', path: 'handovers.end', ...ready, ...approved, input: {} },
    { name: 'takeBackHandover', path: 'handovers.takeBack', who: 'chenjing', shift: 'own', input: {} },
  ]
}
