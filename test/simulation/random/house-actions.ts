import { endOutOfOrder } from '@jiaoban/server/rooms/end-out-of-order.command.ts'
import { addStayGuest } from '@jiaoban/server/stays/add-stay-guest.command.ts'
import { recordRoomCheck } from '@jiaoban/server/stays/record-room-check.command.ts'
import { removeStayGuest } from '@jiaoban/server/stays/remove-stay-guest.command.ts'
import { setOutOfOrder } from '@jiaoban/server/stays/set-out-of-order.command.ts'
import { setStayExtras } from '@jiaoban/server/stays/set-stay-extras.command.ts'
import type { Action } from './action.ts'
import { dayAfter, nightsOf } from './days.ts'
import { isOutOfOrder, isTypeFull, takenNight } from './rooms.ts'
import type { Simulation } from './simulation.ts'

/** A room is taken out of the sale: nobody may be in it, hold it, or have been promised the last of its type. */
const takeOut = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const [, room] = random.pick([...model.rooms])
  const from = dayAfter(model.date, random.int(0, 2))
  const until = dayAfter(from, random.int(1, 2))
  const nights = nightsOf(from, until)
  const refusal = (() => {
    if (isOutOfOrder(room, nights)) return 'room_out_of_order'
    if (from === model.date && room.guest) return 'room_occupied'
    if (takenNight(room, nights) !== undefined) return 'room_taken'
    return isTypeFull(model, room.typeId, nights) ? 'room_type_full' : null
  })()
  const result = await simulation.expect(refusal, 'wufang', (person) =>
    person.run(setOutOfOrder, { roomId: room.id, fromDate: from, untilDate: until, reasonCode: 'repair' }),
  )
  if (!result) return true
  room.outOfOrder.push({ id: result.outOfOrderId, from, until })
  if (from === model.date) room.state = 'dirty'
  return true
}

const putBack = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const rooms = [...model.rooms.values()]
  const found = rooms.flatMap((room) => room.outOfOrder.map((period) => ({ room, period })))
  const running = found.filter(({ period }) => period.until > model.date)
  const one = random.pickAny(random.chance(0.95) ? running : found)
  if (!one) return false
  const { room, period } = one
  const refusal = period.until <= model.date ? 'not_found' : null
  const result = await simulation.expect(refusal, 'wufang', (person) =>
    person.run(endOutOfOrder, { outOfOrderId: period.id }),
  )
  // One that is over by itself goes on to be true of its nights.
  if (result) room.outOfOrder.splice(room.outOfOrder.indexOf(period), 1)
  return true
}

/** What the audit charges beside the night from now on. */
const addExtras = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house' || random.chance(0.02)))
  if (!stay) return false
  const [extraBeds, breakfasts] = [random.int(0, 1), random.int(0, 2)]
  const refusal = stay.state === 'in_house' ? null : 'stay_not_in_house'
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(setStayExtras, { stayId: stay.id, extraBeds, breakfasts }),
  )
  if (result) Object.assign(stay, { extraBeds, breakfasts })
  return true
}

/** Somebody joins the guest, or leaves before them. */
const join = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house' || random.chance(0.02)))
  if (!stay) return false
  const here = stay.state === 'in_house'
  const guest = { name: '李雷', idKind: 'passport' as const, idNumber: `J${100_000 + model.seq}`, phone: '' }
  const refusal = here ? (stay.joined.length >= 3 ? 'skip' : null) : 'stay_not_in_house'
  if (refusal === 'skip') {
    const guestId = stay.joined.pop() ?? 0
    await simulation.succeed('chenjing', (person) =>
      person.run(removeStayGuest, { stayId: stay.id, guestId }),
    )
    return true
  }
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(addStayGuest, { stayId: stay.id, guest }),
  )
  if (result) stay.joined.push(result.guestId)
  return true
}

/** Housekeeping's list against the desk's, once an hour of the house. */
const checkRooms = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const checkTime = random.pick(['10:00', '15:00', '04:00'])
  const key = `${model.date} ${checkTime}`
  const occupied = [...model.rooms.values()].filter(({ guest }) => guest !== null).map(({ id }) => id)
  const refusal = (() => {
    if (checkTime === '04:00') return 'room_check_not_set'
    return model.roomChecks.has(key) ? 'room_check_taken' : null
  })()
  const result = await simulation.expect(refusal, 'wufang', (person) =>
    person.run(recordRoomCheck, { checkTime, occupiedRoomIds: random.chance(0.3) ? [] : occupied }),
  )
  if (result) model.roomChecks.add(key)
  return true
}

export const houseActions: readonly Action[] = [
  { weight: 2, run: takeOut },
  { weight: 2, run: putBack },
  { weight: 2, run: addExtras },
  { weight: 2, run: join },
  { weight: 1, run: checkRooms },
]
