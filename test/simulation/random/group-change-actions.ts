import { changeGroup } from '@jiaoban/server/stays/change-group.command.ts'
import type { Action } from './action.ts'
import { type Cents, toText } from './cents.ts'
import { dayAfter, nightsOf } from './days.ts'
import type { GroupModel, HotelModel, StayModel } from './hotel-model.ts'
import { hold, isTypeFull, refusalToHold, release } from './rooms.ts'
import type { Simulation } from './simulation.ts'
import { newStay } from './stay-actions.ts'

/** The block as it shall be. */
interface Block {
  readonly arrival: string
  readonly departure: string
  readonly release: string
  readonly typeId: number
  readonly added: number
  readonly removed: number
  readonly rate: Cents
}

const isHeld = ({ slips }: StayModel): boolean => slips.some(({ remaining }) => remaining > 0n)

/** Rooms of a type that nobody is named for and no deposit is held for: those without a room first, the last blocked before. */
const freeRooms = ({ stays }: GroupModel, typeId: number): StayModel[] =>
  stays
    .filter((stay) => stay.state === 'reserved' && stay.typeId === typeId && !stay.isNamed && !isHeld(stay))
    .toSorted((a, b) => Number(a.room !== null) - Number(b.room !== null) || b.id - a.id)

/** Who is still expected on the group's own dates. */
const onItsDates = (group: GroupModel, removed: readonly StayModel[]): StayModel[] =>
  group.stays.filter(
    (stay) =>
      stay.state === 'reserved' &&
      !removed.includes(stay) &&
      stay.arrival === group.arrival &&
      stay.departure === group.departure,
  )

/** Lets some stays go, and remembers how to put everything back. */
const letGo = (model: HotelModel, stays: readonly StayModel[]): (() => void) => {
  const before = stays.map((stay) => ({ stay, arrival: stay.arrival, departure: stay.departure }))
  for (const stay of stays) release(model, stay, stay.arrival)
  return () => {
    for (const { stay } of before) release(model, stay, stay.arrival)
    for (const { stay, arrival, departure } of before) {
      Object.assign(stay, { arrival, departure })
      const room = model.rooms.get(stay.room ?? '')
      if (room) hold(room, stay, nightsOf(arrival, departure))
    }
  }
}

/** Everybody gets the new dates, in the rooms they were given; the first that cannot is the refusal. */
const redate = (model: HotelModel, moving: readonly StayModel[], block: Block): string | null => {
  const { arrival, departure } = block
  for (const stay of moving) {
    const room = model.rooms.get(stay.room ?? '')
    const nights = nightsOf(arrival, departure)
    const refusal = room ? refusalToHold(room, nights, stay) : null
    if (refusal !== null) return refusal
    Object.assign(stay, { arrival, departure })
    if (room) hold(room, stay, nights)
  }
  return null
}

const refusalOfDates = (model: HotelModel, group: GroupModel, block: Block): string | null => {
  const { arrival, departure } = block
  if (arrival !== group.arrival && arrival < model.date) return 'arrival_in_past'
  if (arrival === group.arrival && departure < model.date) return 'departure_in_past'
  if (departure < arrival) return 'departure_before_arrival'
  return block.release > arrival ? 'release_after_arrival' : null
}

/** Whether the house keeps its word with the rooms that come, for every type the group has rooms of. */
const isOversold = (
  model: HotelModel,
  group: GroupModel,
  { arrival, departure, typeId, added }: Block,
): boolean => {
  const nights = nightsOf(arrival, departure)
  const types = new Set([...group.stays.map((stay) => stay.typeId), ...(added > 0 ? [typeId] : [])])
  return [...types].some((type) => isTypeFull(model, type, nights, undefined, type === typeId ? added : 0))
}

/** Does to the model what the command should do; leaves everything as it was where that is refused. */
const tryOut = (model: HotelModel, group: GroupModel, block: Block): string | null => {
  if (group.state !== 'open') return 'group_not_open'
  const dates = refusalOfDates(model, group, block)
  if (dates !== null) return dates
  const free = freeRooms(group, block.typeId)
  if (free.length < block.removed) return 'group_rooms_named'
  const removed = free.slice(0, block.removed)
  const isMoved = block.arrival !== group.arrival || block.departure !== group.departure
  const hasCome = group.stays.some(({ state }) => state === 'in_house' || state === 'checked_out')
  if (isMoved && hasCome) return 'group_has_come'
  const moving = isMoved ? onItsDates(group, removed) : []
  const putBack = letGo(model, [...removed, ...moving])
  for (const stay of removed) stay.state = 'cancelled'
  const refusal = redate(model, moving, block) ?? (isOversold(model, group, block) ? 'room_type_full' : null)
  if (refusal === null) return null
  for (const stay of removed) stay.state = 'reserved'
  putBack()
  return refusal
}

const randomBlock = ({ model, random }: Simulation, group: GroupModel): Block => {
  const isMoved = random.chance(0.4)
  const arrival = isMoved ? dayAfter(model.date, random.chance(0.05) ? -1 : random.int(0, 2)) : group.arrival
  const departure = isMoved ? dayAfter(arrival, random.chance(0.05) ? -1 : random.int(0, 2)) : group.departure
  const [, { typeId }] = random.pick([...model.rooms])
  return {
    arrival,
    departure,
    release: random.chance(0.05) ? dayAfter(arrival) : arrival,
    typeId,
    added: random.pick([0, 0, 1, 2]),
    removed: random.pick([0, 0, 0, 1]),
    rate: random.cents(20_000, 50_000, 100),
  }
}

/** Rooms more, rooms less, other dates for everybody who is still expected. */
const change = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const group = random.pickAny(model.groups.filter(({ state }) => state === 'open' || random.chance(0.02)))
  if (!group) return false
  const block = randomBlock(simulation, group)
  const { arrival, departure, release: releaseDate, typeId, added, removed, rate } = block
  for (const stay of group.stays) model.touched.add(stay)
  const refusal = tryOut(model, group, block)
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(
      changeGroup,
      {
        groupId: group.id,
        arrivalDate: arrival,
        departureDate: departure,
        releaseDate,
        concessionReasonCode: 'manager',
        added: added === 0 ? [] : [{ roomTypeId: typeId, quantity: added, rate: toText(rate), adults: 1 }],
        removed: removed === 0 ? [] : [{ roomTypeId: typeId, quantity: removed }],
      },
      { approver: simulation.hotel.people.admin },
    ),
  )
  if (!result) return true
  Object.assign(group, { arrival, departure, release: releaseDate })
  for (const id of await simulation.lastStayIds(added)) {
    const stay = { ...newStay({ id, room: null, typeId, arrival, departure, rate }), group }
    group.stays.push(stay)
    model.stays.push(stay)
    model.touched.add(stay)
  }
  return true
}

export const groupChangeActions: readonly Action[] = [{ weight: 3, run: change }]
