import { listDifferenceItems } from '@jiaoban/db/shifts/difference.reads.ts'
import { findOpenInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { listOpenFindings } from '@jiaoban/db/stays/open-account.reads.ts'
import { decideShort } from '@jiaoban/server/shifts/decide-short.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { answerInspection } from '@jiaoban/server/stays/answer-inspection.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { declareSkipper } from '@jiaoban/server/stays/declare-skipper.command.ts'
import { suspendAccount } from '@jiaoban/server/stays/suspend-account.command.ts'
import { guest } from './busy-guest.ts'
import type { TestHotel } from './hotel.ts'

/** Rooms of the busy hotel whose guests leave in other ways than by paying. */
export const departureRooms = ['301', '302', '303', '304', '305', '306', '307'].map((number) => ({
  number,
  floor: '3',
  typeCode: 'STD',
}))

/** A guest in house who left nothing at the desk and owes a night. */
const moveInOwing = (hotel: TestHotel, room: string) =>
  hotel.people.lina.run(
    checkIn,
    {
      roomId: hotel.roomId(room),
      guests: [guest(`E8800${room}`)],
      departureDate: '2026-03-03',
      rate: '300.00',
      concessionReasonCode: 'manager',
      adults: 1,
    },
    { approver: hotel.people.admin },
  )

/** Li Na's guests who are gone, or about to be, without having paid. */
export const departed = async (hotel: TestHotel) => {
  const owing = await moveInOwing(hotel, '301')
  const gone = await moveInOwing(hotel, '302')
  const skipper = await hotel.people.lina.run(declareSkipper, { stayId: gone.stayId, folioVersion: 0 })
  const later = await moveInOwing(hotel, '303')
  await hotel.people.lina.run(
    suspendAccount,
    { ...leavingLater, stayId: later.stayId, folioVersion: 0 },
    { approver: hotel.people.zhaomin },
  )
  const left = await moveInOwing(hotel, '304')
  await hotel.people.lina.run(checkOut, {
    stayId: left.stayId,
    folioVersion: 0,
    lateCheckOut: 'none',
    payments: [{ methodCode: 'cash', amount: '300.00' }],
    refunds: [],
    slipRefunds: [],
    isInspectionWaived: true,
  })
  const finding = await findLate(hotel, left.stayId)
  return { owing, skipper, later, left, finding, ...(await countedOtherwise(hotel)) }
}

export const leavingLater = {
  lateCheckOut: 'none' as const,
  isInspectionWaived: true,
  dueDate: '2026-03-09',
  reason: '朋友代付',
}

/** Housekeeping finds something in the room of a guest who left without anybody having looked. */
const findLate = async (hotel: TestHotel, stayId: number): Promise<number> => {
  const asked = await findOpenInspection(hotel.db.reader, stayId)
  await hotel.people.wufang.run(answerInspection, {
    inspectionId: asked?.id ?? 0,
    outcome: 'charges',
    charges: [{ code: 'minibar', amount: '30.00', quantity: 1 }],
  })
  const [finding] = await listOpenFindings(hotel.db.reader, stayId)
  if (!finding) throw new Error('nothing was found')
  return finding.id
}

/** Bags that were not what their slips said: a short and an over nobody decided, and a short Li Na owes. */
const countedOtherwise = async (hotel: TestHotel) => {
  const short = await receiveOtherwise(hotel, 'BAG-S', '80.00')
  const over = await receiveOtherwise(hotel, 'BAG-O', '130.00')
  const owed = await receiveOtherwise(hotel, 'BAG-L', '90.00')
  const { lina, zhaomin } = hotel.people
  await zhaomin.run(decideShort, {
    differenceId: owed,
    bearer: { kind: 'staff', staffId: lina.staffId },
  })
  return { short, over, owed }
}

/** A bag of 100.00 in which something else is found. Returns the difference. */
const receiveOtherwise = async (hotel: TestHotel, bagNumber: string, counted: string): Promise<number> => {
  const { lina, sunli, zhaomin } = hotel.people
  const { dropId } = await lina.run(dropCash, { bagNumber, amount: '100.00' }, { approver: zhaomin })
  await sunli.run(receiveDrop, { dropId, counted })
  const [found] = await listDifferenceItems(hotel.db.reader, { isEnded: false, limit: 1 })
  if (!found) throw new Error('the bag was as its slip said')
  return found.id
}
