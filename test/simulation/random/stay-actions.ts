import { cancelReservation } from '@jiaoban/server/stays/cancel-reservation.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { markNoShow } from '@jiaoban/server/stays/mark-no-show.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import type { Action } from './action.ts'
import { type Cents, toText } from './cents.ts'
import { chargeNight } from './charges.ts'
import { type Agreement, chooseAgreement, refusalToAgree } from './concessions.ts'
import { dayAfter, localDate, localTime, nightsOf } from './days.ts'
import { pairSlips, takeSlips } from './deposits.ts'
import type { HotelModel, RoomModel, StayModel } from './hotel-model.ts'
import {
  freeLeftNight,
  hold,
  isLeftNight,
  isOutOfOrder,
  isTypeFull,
  refusalToHold,
  release,
  takenNight,
} from './rooms.ts'
import { issueMissing } from './meals.ts'
import { randomTenders, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

const guest = ({ random }: Simulation) => ({
  name: random.pick(['王建国', 'Emily Smith', '田中 健一', '欧阳娜娜']),
  idKind: 'passport' as const,
  idNumber: `E${random.int(1_000, 1_400)}`,
  phone: '13800000000',
})

export const randomRate = ({ random }: Simulation): Cents =>
  random.pick([30_000n, 33_333n, 0n, random.cents(1, 99_999), random.cents(20_000, 80_000, 100)])

export const newStay = (
  stay: Pick<StayModel, 'id' | 'room' | 'typeId' | 'arrival' | 'departure' | 'rate'>,
): StayModel => ({
  ...stay,
  state: 'reserved',
  folioId: 0,
  isFolioOpen: false,
  lines: [],
  ways: new Map(),
  slips: [],
  nights: new Map(),
  inspection: null,
  left: null,
  freeKind: null,
  nightBeforeOn: null,
  hourlyFrom: null,
  cardsOut: 0,
  extraBeds: 0,
  included: 0,
  breakfasts: 0,
  hasLevel: false,
  prepared: new Set(),
  joined: [],
  windows: 0,
  isSuspended: false,
  late: null,
  hasLate: false,
  group: null,
  isNamed: false,
})

interface Arrival {
  readonly stay: StayModel | undefined
  readonly departure: string
  readonly acceptDirtyRoom: boolean
  readonly isHourly: boolean
  /** Between the roll and the house's hour: the guest slept the night before. */
  readonly isNightBefore: boolean
}

/** Between the roll and the house's hour. */
export const isNightStill = ({ hotel, model }: Simulation): boolean =>
  localDate(hotel.clock.now()) === model.date && localTime(hotel.clock.now()) < '06:00'

const firstNightOf = ({ date }: HotelModel, { isNightBefore }: Pick<Arrival, 'isNightBefore'>): string =>
  isNightBefore ? dayAfter(date, -1) : date

const refusalOfArrival = (
  simulation: Simulation,
  room: RoomModel,
  wanted: Arrival,
  refusalToAgreeOn: () => string | null,
): string | null => {
  const { model } = simulation
  const { stay, departure, acceptDirtyRoom, isHourly, isNightBefore } = wanted
  if (departure < model.date) return 'departure_before_arrival'
  if (isHourly && departure > model.date) return 'hourly_leaves_same_day'
  if (isOutOfOrder(room, [model.date])) return 'room_out_of_order'
  if (room.guest) return 'room_occupied'
  if (room.state === 'dirty' && !acceptDirtyRoom) return 'room_not_clean'
  if (isNightBefore && !isNightStill(simulation)) return 'night_before_is_over'
  if (stay && stay.state !== 'reserved') return 'stay_not_reserved'
  const first = firstNightOf(model, wanted)
  const nights = nightsOf(first, departure)
  const left = isNightBefore && isLeftNight(model, room, first) ? first : null
  if (isOutOfOrder(room, nights)) return 'room_out_of_order'
  const unheld = refusalToHold(
    room,
    nights.filter((night) => night !== left),
    stay,
  )
  const refusal = unheld ?? refusalToAgreeOn()
  if (refusal !== null) return refusal
  return isTypeFull(model, room.typeId, nights, stay) ? 'room_type_full' : null
}

/** A room that is free for the nights, or now and then any room. */
export const chooseRoom = (simulation: Simulation, nights: readonly string[], stay?: StayModel) => {
  const { model, random } = simulation
  const rooms = [...model.rooms]
  if (random.chance(0.15)) return random.pick(rooms)
  return random.pickAny(
    rooms.filter(([, room]) => !room.guest && takenNight(room, nights, stay) === undefined),
  )
}

const arrive = async (simulation: Simulation, reserved: StayModel | undefined): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = simulation.openShift()
  const departure = dayAfter(model.date, random.chance(0.03) ? -1 : random.int(0, 3))
  const found = chooseRoom(simulation, nightsOf(model.date, departure), reserved)
  if (!shift || !found) return false
  const [number, room] = found
  const acceptDirtyRoom = random.chance(0.8)
  const total = random.chance(0.15) ? 0n : random.cents(1_000, 150_000, random.pick([1, 10, 10_000]))
  const tenders = randomTenders(simulation, shift, total)
  const rate = reserved?.rate ?? randomRate(simulation)
  const included = random.int(0, 2)
  const isNightBefore = random.chance(isNightStill(simulation) ? 0.3 : 0.02)
  const isHourly = !isNightBefore && random.chance(departure === model.date ? 0.4 : 0.02)
  // What was agreed with a reservation is agreed before the administrator once more: its nights may differ.
  const agreement: Agreement = reserved
    ? { reason: 'manager', second: 'admin' }
    : chooseAgreement(simulation, shift.cashier)
  const wanted = { stay: reserved, departure, acceptDirtyRoom, isHourly, isNightBefore }
  const firstNight = firstNightOf(model, wanted)
  const isDayUse = firstNight === departure && !isHourly
  const refusal = refusalOfArrival(simulation, room, wanted, () =>
    refusalToAgree(simulation, shift.cashier, { room, rate, isDayUse, agreement }),
  )
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      checkIn,
      {
        stayId: reserved?.id ?? null,
        roomId: room.id,
        guests: [guest(simulation)],
        departureDate: departure,
        rate: toText(rate),
        concessionReasonCode: agreement.reason,
        adults: 1,
        breakfasts: included,
        isHourly,
        isNightBefore,
        acceptDirtyRoom,
        deposit: tenders.length === 0 ? null : { tenders: tenders.map(wireTender) },
      },
      agreement.second === null ? {} : { approver: hotel.people[agreement.second] },
    ),
  )
  if (!result) return true
  const stay =
    reserved ??
    newStay({ id: result.stayId, room: number, typeId: room.typeId, arrival: firstNight, departure, rate })
  if (reserved) release(model, stay, stay.arrival)
  else model.stays.push(stay)
  Object.assign(stay, { state: 'in_house', room: number, arrival: firstNight, departure, included })
  if (isHourly) stay.hourlyFrom = hotel.clock.now()
  Object.assign(stay, { folioId: result.folioId, isFolioOpen: true })
  if (isNightBefore) freeLeftNight(model, room, firstNight)
  if (isNightBefore) stay.nightBeforeOn = model.date
  hold(room, stay, nightsOf(firstNight, departure))
  room.guest = stay
  if (isNightBefore) chargeNight(model, stay, { night: firstNight, deskId: shift.desk.id })
  issueMissing(model, stay)
  takeSlips(model, shift, stay, pairSlips(tenders, result.slips))
  model.touched.add(stay)
  return true
}

const reserve = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const arrival = dayAfter(model.date, random.chance(0.05) ? -1 : random.int(0, 4))
  const departure = dayAfter(arrival, random.chance(0.05) ? -1 : random.int(0, 3))
  const nights = nightsOf(arrival, departure)
  const found = chooseRoom(simulation, nights)
  if (!found) return false
  const hasRoom = random.chance(0.6)
  const [number, room] = found
  const rate = randomRate(simulation)
  const actor = random.pick(['lina', 'chenjing', 'zhaomin'] as const)
  const agreement = chooseAgreement(simulation, actor)
  const isDayUse = arrival === departure
  const refusal = (() => {
    if (arrival < model.date) return 'arrival_in_past'
    if (departure < arrival) return 'departure_before_arrival'
    const unheld = hasRoom ? refusalToHold(room, nights) : null
    const refused = unheld ?? refusalToAgree(simulation, actor, { room, rate, isDayUse, agreement })
    if (refused !== null) return refused
    return isTypeFull(model, room.typeId, nights) ? 'room_type_full' : null
  })()
  const result = await simulation.expect(refusal, actor, (person) =>
    person.run(
      reserveStay,
      {
        source: 'direct',
        guest: { name: 'Zhao Min' },
        roomTypeId: room.typeId,
        roomId: hasRoom ? room.id : null,
        arrivalDate: arrival,
        departureDate: departure,
        rate: toText(rate),
        concessionReasonCode: agreement.reason,
        adults: 1,
      },
      agreement.second === null ? {} : { approver: simulation.hotel.people[agreement.second] },
    ),
  )
  if (!result) return true
  const { typeId } = room
  const stay = newStay({ id: result.stayId, room: hasRoom ? number : null, typeId, arrival, departure, rate })
  if (hasRoom) hold(room, stay, nights)
  model.stays.push(stay)
  model.touched.add(stay)
  return true
}

const refusalOfDeparture = (model: HotelModel, stay: StayModel, departure: string): string | null => {
  if (stay.state !== 'reserved' && stay.state !== 'in_house') return 'stay_not_in_house'
  if (departure === stay.departure) return 'departure_unchanged'
  if (departure < model.date) return 'departure_in_past'
  if (stay.state === 'in_house' && departure < stay.departure) return 'stay_becomes_shorter'
  if (departure < stay.arrival) return 'departure_before_arrival'
  const wanted = nightsOf(stay.arrival, departure)
  const typeId = model.rooms.get(stay.room ?? '')?.typeId ?? stay.typeId
  const full = isTypeFull(model, typeId, wanted, stay) ? 'room_type_full' : null
  if (stay.room === null) return full
  const lost = [...stay.nights].filter(([night]) => !wanted.includes(night))
  if (lost.some(([, charge]) => charge !== null)) return 'night_paid_after_departure'
  const room = model.rooms.get(stay.room)
  const added = wanted.filter((night) => !stay.nights.has(night))
  return (room && refusalToHold(room, added, stay)) ?? full
}

/** Gives a stay another departure date. */
export const extend = async (
  simulation: Simulation,
  stay: StayModel,
  departure: string,
): Promise<boolean> => {
  const { model, random } = simulation
  const refusal = refusalOfDeparture(model, stay, departure)
  await simulation.expect(refusal, random.pick(['lina', 'chenjing', 'zhaomin']), (person) =>
    person.run(extendStay, { stayId: stay.id, departureDate: departure }),
  )
  if (refusal !== null) return true
  const room = model.rooms.get(stay.room ?? '')
  const wanted = nightsOf(stay.arrival, departure)
  const [lost] = [...stay.nights.keys()].filter((one) => !wanted.includes(one)).toSorted()
  if (lost !== undefined) release(model, stay, lost)
  if (room)
    hold(
      room,
      stay,
      wanted.filter((night) => !stay.nights.has(night)),
    )
  stay.departure = departure
  model.touched.add(stay)
  return true
}

const endReservation = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stays = random.chance(0.9) ? model.stays.filter(({ state }) => state === 'reserved') : model.stays
  const stay = random.pickAny(stays)
  if (!stay) return false
  const isNoShow = random.chance(0.5)
  const refusal =
    stay.state !== 'reserved'
      ? 'stay_not_reserved'
      : isNoShow && stay.arrival > model.date
        ? 'arrival_not_due'
        : stay.slips.some(({ remaining }) => remaining > 0n)
          ? 'deposit_still_held'
          : null
  await simulation.expect(refusal, 'lina', (person) =>
    isNoShow
      ? person.run(markNoShow, { stayId: stay.id })
      : person.run(cancelReservation, { stayId: stay.id, reasonCode: 'guest_cancelled' }),
  )
  if (refusal !== null) return true
  release(model, stay, stay.arrival)
  stay.state = isNoShow ? 'no_show' : 'cancelled'
  model.touched.add(stay)
  return true
}

/** A reservation that is due, or one that has ended, which nobody can come with. */
const chooseReservation = ({ model, random }: Simulation): StayModel | undefined =>
  random.pickAny(
    random.chance(0.95)
      ? model.stays.filter(({ state, arrival }) => state === 'reserved' && arrival <= model.date)
      : model.stays,
  )

export const stayActions: readonly Action[] = [
  { weight: 14, run: (simulation) => arrive(simulation, undefined) },
  {
    weight: 5,
    run: async (simulation) => {
      const stay = chooseReservation(simulation)
      return stay !== undefined && arrive(simulation, stay)
    },
  },
  { weight: 6, run: reserve },
  {
    weight: 5,
    run: async (simulation) => {
      const { model, random } = simulation
      const here = model.stays.filter(({ state }) => state === 'in_house' || state === 'reserved')
      const stay = random.pickAny(random.chance(0.97) ? here : model.stays)
      if (!stay) return false
      return extend(simulation, stay, dayAfter(model.date, random.int(-1, 4)))
    },
  },
  { weight: 3, run: endReservation },
]
