import { changeRoomRules } from '@jiaoban/server/rooms/change-room-rules.command.ts'
import { changeRate } from '@jiaoban/server/stays/change-rate.command.ts'
import { issueKeyCards } from '@jiaoban/server/stays/issue-key-cards.command.ts'
import { loseKeyCards } from '@jiaoban/server/stays/lose-key-cards.command.ts'
import { moveRoom } from '@jiaoban/server/stays/move-room.command.ts'
import { returnKeyCards } from '@jiaoban/server/stays/return-key-cards.command.ts'
import { shortenStay } from '@jiaoban/server/stays/shorten-stay.command.ts'
import type { Action } from './action.ts'
import { half, toText } from './cents.ts'
import { charge } from './charges.ts'
import { dayAfter, nightsOf } from './days.ts'
import type { HotelModel, RoomModel, StayModel } from './hotel-model.ts'
import { freeLeftNight, isLeftNight, isOutOfOrder, isTypeFull, refusalToHold } from './rooms.ts'
import type { Simulation } from './simulation.ts'
import { isNightStill } from './stay-actions.ts'

const guestInHouse = ({ model, random }: Simulation): StayModel | undefined =>
  random.pickAny(random.chance(0.97) ? model.stays.filter(({ state }) => state === 'in_house') : model.stays)

/** The nights from tonight on that nobody has charged. */
const nightsAhead = (model: HotelModel, stay: StayModel): string[] =>
  [...stay.nights].filter(([night, kind]) => night >= model.date && kind === null).map(([night]) => night)

/** The nights from tonight on, charged or not: they go with the guest. So does the night before, until morning, of who came in it. */
const nightsToMove = (simulation: Simulation, stay: StayModel): string[] => {
  const { model } = simulation
  const isBefore = stay.nightBeforeOn === model.date && isNightStill(simulation)
  const first = isBefore ? dayAfter(model.date, -1) : model.date
  return [...stay.nights.keys()].filter((night) => night >= first)
}

/** Why nights cannot be held in another room: those that are charged are moved one by one, the night before first. */
const refusalToMoveTo = (
  model: HotelModel,
  stay: StayModel,
  to: RoomModel,
  nights: readonly string[],
): string | null => {
  const before = nights.filter((night) => night < model.date)
  if (isOutOfOrder(to, before)) return 'room_out_of_order'
  const kept = before.filter((night) => !isLeftNight(model, to, night))
  const ahead = nights.filter((night) => night >= model.date)
  return refusalToHold(to, kept, stay) ?? refusalToHold(to, ahead, stay)
}

const refusalOfMove = (
  simulation: Simulation,
  stay: StayModel,
  to: RoomModel,
  { rate, acceptDirtyRoom }: { rate: bigint; acceptDirtyRoom: boolean },
): string | null => {
  const { model } = simulation
  if (stay.state !== 'in_house') return 'stay_not_in_house'
  if (model.rooms.get(stay.room ?? '') === to) return 'already_in_room'
  if (isOutOfOrder(to, [model.date])) return 'room_out_of_order'
  if (to.guest) return 'room_occupied'
  if (to.state === 'dirty' && !acceptDirtyRoom) return 'room_not_clean'
  const nights = nightsToMove(simulation, stay)
  const open = rate === stay.rate ? nights : nightsAhead(model, stay)
  if (open.length === 0) return 'no_night_ahead'
  const unheld = refusalToMoveTo(model, stay, to, nights)
  if (unheld !== null) return unheld
  return isTypeFull(model, to.typeId, nights, stay) ? 'room_type_full' : null
}

/** Nights are held in another room; what was charged stays charged. */
const rehold = (simulation: Simulation, stay: StayModel, to: RoomModel): void => {
  const { model } = simulation
  const from = model.rooms.get(stay.room ?? '')
  for (const night of nightsToMove(simulation, stay)) {
    if (night < model.date) freeLeftNight(model, to, night)
    from?.held.delete(night)
    to.held.set(night, stay)
  }
  model.touched.add(stay)
}

const move = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead } = simulation
  const stay = guestInHouse(simulation)
  const found = random.pickAny([...model.rooms])
  if (!stay || !found) return false
  const [number, to] = found
  const acceptDirtyRoom = random.chance(0.6)
  const rate = random.chance(0.6) ? stay.rate : random.cents(20_000, 80_000, 100)
  const refusal = refusalOfMove(simulation, stay, to, { rate, acceptDirtyRoom })
  // Whatever it costs less or more, a lead has approved.
  const result = await simulation.expect(refusal, random.pick(['lina', 'chenjing']), (person) =>
    person.run(
      moveRoom,
      { stayId: stay.id, roomId: to.id, rate: toText(rate), reasonCode: 'noise', acceptDirtyRoom },
      { approver: lead },
    ),
  )
  if (!result) return true
  const from = model.rooms.get(stay.room ?? '')
  rehold(simulation, stay, to)
  if (from) Object.assign(from, { guest: null, state: 'dirty' })
  to.guest = stay
  Object.assign(stay, { room: number, rate, inspection: null })
  if (rate > 0n) stay.freeKind = null
  return true
}

const reprice = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead } = simulation
  const stay = guestInHouse(simulation)
  if (!stay) return false
  const isAhead = nightsAhead(model, stay).length > 0
  const refusal = stay.state !== 'in_house' ? 'stay_not_in_house' : isAhead ? null : 'no_night_ahead'
  const kind = random.pick(['paid', 'complimentary', 'house_use'] as const)
  const rate = kind === 'paid' ? random.cents(10_000, 60_000) : 0n
  const terms = { stayId: stay.id, reasonCode: 'agreed' as const }
  await simulation.expect(refusal, 'lina', (person) =>
    person.run(changeRate, kind === 'paid' ? { ...terms, kind, rate: toText(rate) } : { ...terms, kind }, {
      approver: lead,
    }),
  )
  if (refusal !== null) return true
  model.touched.add(stay)
  stay.rate = rate
  stay.freeKind = kind === 'paid' ? null : kind
  return true
}

const shorten = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead } = simulation
  const stay = guestInHouse(simulation)
  const shift = simulation.openShift()
  if (!stay || !shift) return false
  const departure = dayAfter(stay.departure, -random.int(0, 3))
  const wanted = nightsOf(stay.arrival, departure)
  const lost = [...stay.nights].filter(([night]) => !wanted.includes(night))
  const refusal = (() => {
    if (stay.state !== 'in_house') return 'stay_not_in_house'
    if (departure >= stay.departure) return 'departure_not_earlier'
    if (departure < model.date) return 'departure_in_past'
    if (departure < stay.arrival) return 'departure_before_arrival'
    return lost.some(([, kind]) => kind !== null) ? 'night_paid_after_departure' : null
  })()
  const isFeeWaived = random.chance(0.2)
  await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      shortenStay,
      { stayId: stay.id, departureDate: departure, isFeeWaived },
      isFeeWaived ? { approver: lead } : {},
    ),
  )
  if (refusal !== null) return true
  for (const [night] of lost) {
    stay.nights.delete(night)
    model.rooms.get(stay.room ?? '')?.held.delete(night)
  }
  stay.departure = departure
  model.touched.add(stay)
  const fee = model.earlyFee === 'none' ? 0n : model.earlyFee === 'half' ? half(stay.rate) : stay.rate
  if (lost.length > 0 && fee > 0n && !isFeeWaived) {
    charge(model, stay, { code: 'early_departure', amount: fee, deskId: shift.desk.id })
  }
  return true
}

const cardPrice = 5_000n

const handleCards = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  const shift = simulation.openShift()
  if (!stay || !shift) return false
  const quantity = random.int(1, 3)
  const cards = { stayId: stay.id, quantity }
  if (random.chance(0.5)) {
    await simulation.succeed('chenjing', (person) => person.run(issueKeyCards, cards))
    stay.cardsOut += quantity
    return true
  }
  const refusal = stay.cardsOut < quantity ? 'not_so_many_cards_out' : null
  const isLost = random.chance(0.4)
  await simulation.expect(refusal, isLost ? shift.cashier : 'chenjing', async (person) =>
    isLost ? person.run(loseKeyCards, cards) : person.run(returnKeyCards, cards),
  )
  if (refusal !== null) return true
  stay.cardsOut -= quantity
  if (isLost) {
    charge(model, stay, { code: 'key_card', amount: cardPrice * BigInt(quantity), deskId: shift.desk.id })
  }
  return true
}

const changeRules = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const earlyDepartureFee = random.pick(['none', 'half', 'full'] as const)
  await simulation.succeed('admin', (person) =>
    person.run(changeRoomRules, {
      nightUntil: '06:00',
      earlyDepartureFee,
      keyCardPrice: '50.00',
      extraBedPrice: '100.00',
      breakfastPrice: '38.00',
      hourly: { firstHours: 4, firstPercent: 50, furtherPercent: 10 },
      checkTimes: ['10:00', '15:00'],
    }),
  )
  model.earlyFee = earlyDepartureFee
  return true
}

export const roomActions: readonly Action[] = [
  { weight: 5, run: move },
  { weight: 2, run: reprice },
  { weight: 3, run: shorten },
  { weight: 4, run: handleCards },
  { weight: 1, run: changeRules },
]
