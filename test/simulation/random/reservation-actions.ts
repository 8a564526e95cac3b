import { changeRouting } from '@jiaoban/server/folios/change-routing.command.ts'
import { exemptFolio } from '@jiaoban/server/folios/exempt-folio.command.ts'
import { setGroupMarket } from '@jiaoban/server/stays/set-group-market.command.ts'
import { setStayMarket } from '@jiaoban/server/stays/set-stay-market.command.ts'
import { changeReservation } from '@jiaoban/server/stays/change-reservation.command.ts'
import type { Action } from './action.ts'
import { toText } from './cents.ts'
import { dayAfter, nightsOf } from './days.ts'
import type { HotelModel, RoomModel, StayModel } from './hotel-model.ts'
import { hold, isTypeFull, refusalToHold, release } from './rooms.ts'
import type { Simulation } from './simulation.ts'
import { chooseRoom, randomRate } from './stay-actions.ts'

interface Wanted {
  readonly arrival: string
  readonly departure: string
  readonly room: RoomModel | null
  readonly typeId: number
}

const refusalToChange = (model: HotelModel, stay: StayModel, wanted: Wanted): string | null => {
  const { arrival, departure, room, typeId } = wanted
  if (stay.state !== 'reserved') return 'stay_not_reserved'
  if (arrival !== stay.arrival && arrival < model.date) return 'arrival_in_past'
  if (arrival === stay.arrival && departure < model.date) return 'departure_in_past'
  if (departure < arrival) return 'departure_before_arrival'
  const nights = nightsOf(arrival, departure)
  const unheld = room ? refusalToHold(room, nights, stay) : null
  if (unheld !== null) return unheld
  return isTypeFull(model, typeId, nights, stay) ? 'room_type_full' : null
}

/** Other dates, another room or none, another price; what was agreed before is kept beside it. */
const change = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const reserved = model.stays.filter(({ state, group }) => state === 'reserved' && !group)
  const stay = random.pickAny(random.chance(0.95) ? reserved : model.stays.filter(({ group }) => !group))
  if (!stay) return false
  const arrival = random.chance(0.5) ? stay.arrival : dayAfter(model.date, random.int(-1, 4))
  const departure = dayAfter(arrival, random.chance(0.05) ? -1 : random.int(0, 3))
  const found = random.chance(0.6) ? chooseRoom(simulation, nightsOf(arrival, departure), stay) : undefined
  const [number = null, room = null] = found ?? []
  const typeId = room?.typeId ?? stay.typeId
  const isStale = stay.state === 'reserved' && random.chance(0.05)
  const rate = randomRate(simulation)
  const refusal = isStale
    ? 'reservation_changed'
    : refusalToChange(model, stay, { arrival, departure, room, typeId })
  const version = (await simulation.versionOf(stay)) + (isStale ? 1 : 0)
  const result = await simulation.expect(refusal, random.pick(['lina', 'chenjing'] as const), (person) =>
    person.run(
      changeReservation,
      {
        stayId: stay.id,
        version,
        source: 'direct',
        guest: { name: 'Zhao Min' },
        roomTypeId: typeId,
        roomId: room?.id ?? null,
        arrivalDate: arrival,
        departureDate: departure,
        rate: toText(rate),
        concessionReasonCode: 'manager',
        adults: 1,
      },
      { approver: simulation.hotel.people.admin },
    ),
  )
  if (!result) return true
  release(model, stay, stay.arrival)
  Object.assign(stay, { arrival, departure, room: number, typeId, rate })
  if (room) hold(room, stay, nightsOf(arrival, departure))
  model.touched.add(stay)
  return true
}

/** A payer who is taxed no more, or again: the amount stays, its tax does not. */
const exempt = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house' || random.chance(0.02)))
  if (!stay || stay.folioId === 0) return false
  const isExempt = stay.isExempt !== true
  const refusal = stay.isFolioOpen ? null : 'folio_closed'
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(
      exemptFolio,
      {
        folioId: stay.folioId,
        exemption: isExempt ? { reasonCode: 'diplomatic', certificateNumber: 'D-1' } : null,
      },
      { approver: simulation.lead },
    ),
  )
  if (result) stay.isExempt = isExempt
  return true
}

/** A rule that leads food to the guest's own window, or says it twice. */
const route = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ state, group }) => state === 'in_house' && !group))
  if (!stay) return false
  const rule = { by: 'department', value: 'food', folioId: stay.folioId } as const
  const isTwice = random.chance(0.2)
  await simulation.expect(isTwice ? 'routed_twice' : null, 'chenjing', (person) =>
    person.run(changeRouting, { stayId: stay.id, rules: isTwice ? [rule, rule] : [rule] }),
  )
  return true
}

/** Another segment, or none; also of a guest who has left. */
const remarket = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays)
  if (!stay) return false
  const isEnded = stay.state === 'cancelled' || stay.state === 'no_show'
  const segmentCode = random.pick(['walk_in', 'agency', 'long_stay', null, 'none_such'] as const)
  const refusal = isEnded ? 'market_of_ended' : segmentCode === 'none_such' ? 'segment_unknown' : null
  await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(setStayMarket, { stayId: stay.id, segmentCode, companyId: null }),
  )
  return true
}

/** The same for a group, with all its rooms. */
const remarketGroup = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const group = random.pickAny(model.groups.filter(({ state }) => state === 'open' || random.chance(0.05)))
  if (!group) return false
  const segmentCode = random.pick(['walk_in', 'agency', null, 'none_such'] as const)
  const unknown = segmentCode === 'none_such' ? 'segment_unknown' : null
  await simulation.expect(group.state === 'open' ? unknown : 'group_not_open', 'chenjing', (person) =>
    person.run(setGroupMarket, { groupId: group.id, segmentCode, companyId: null }),
  )
  return true
}

export const reservationActions: readonly Action[] = [
  { weight: 3, run: change },
  { weight: 1, run: exempt },
  { weight: 1, run: route },
  { weight: 1, run: remarket },
  { weight: 1, run: remarketGroup },
]
