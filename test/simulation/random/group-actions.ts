import { cancelGroup } from '@jiaoban/server/stays/cancel-group.command.ts'
import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { checkOutGroup } from '@jiaoban/server/stays/check-out-group.command.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { writeRoomingList } from '@jiaoban/server/stays/write-rooming-list.command.ts'
import type { Action } from './action.ts'
import { type Cents, toText } from './cents.ts'
import { chargeNight } from './charges.ts'
import { askedAtLeaving } from './check-out-action.ts'
import { dayAfter, nightsOf } from './days.ts'
import { addPaper } from './desk-papers.ts'
import { billUp, type FolioModel, folioBalance, newFolio } from './folio-model.ts'
import { type GroupModel, type ShiftModel, type StayModel, takeNumber } from './hotel-model.ts'
import { hold, isTypeFull, refusalToHold, release } from './rooms.ts'
import { issueMissing } from './meals.ts'
import { payFolio, randomTenders, type TenderModel, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'
import { newStay } from './stay-actions.ts'

const live = ({ model }: Simulation): GroupModel[] => model.groups.filter(({ state }) => state === 'open')

/** One or two rooms of a type for a night or two; a master account pays for them. */
const open = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  if (live(simulation).length >= 2) return false
  const arrival = dayAfter(model.date, random.chance(0.05) ? -1 : random.int(0, 1))
  const departure = dayAfter(arrival, random.int(1, 2))
  const releaseDate = dayAfter(arrival, random.chance(0.05) ? 1 : 0)
  const quantity = random.int(1, 2)
  const [, { typeId }] = random.pick([...model.rooms])
  const rate = random.cents(20_000, 50_000, 100)
  const nights = nightsOf(arrival, departure)
  const included = random.int(0, 1)
  const refusal = (() => {
    if (arrival < model.date) return 'arrival_in_past'
    if (releaseDate > arrival) return 'release_after_arrival'
    return isTypeFull(model, typeId, nights, undefined, quantity) ? 'room_type_full' : null
  })()
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(
      openGroup,
      {
        name: `团队 ${model.groups.length}`,
        arrivalDate: arrival,
        departureDate: departure,
        releaseDate,
        concessionReasonCode: 'manager',
        rooms: [{ roomTypeId: typeId, quantity, rate: toText(rate), adults: 1, breakfasts: included }],
      },
      { approver: simulation.hotel.people.admin },
    ),
  )
  if (!result) return true
  const stays: StayModel[] = []
  const dates = { arrival, departure, release: releaseDate }
  const group: GroupModel = {
    id: result.groupId,
    folio: newFolio(result.folioId),
    stays,
    ...dates,
    state: 'open',
  }
  for (const id of result.stayIds) {
    stays.push({ ...newStay({ id, room: null, typeId, arrival, departure, rate }), group, included })
  }
  model.stays.push(...stays)
  model.groups.push(group)
  for (const stay of stays) model.touched.add(stay)
  return true
}

/** Who comes, and into which room; a room that is chosen is held. */
const list = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const group = random.pickAny(live(simulation))
  const stay = random.pickAny(group?.stays.filter(({ state }) => state === 'reserved') ?? [])
  if (!group || !stay) return false
  const [number, room] = random.pick([...model.rooms])
  const isTwice = random.chance(0.1)
  const nights = nightsOf(stay.arrival, stay.departure)
  const isMoving = stay.room !== number
  // A room that leaves before its group takes none of the nights after; those are only looked at.
  const others = nightsOf(group.arrival, group.departure).filter((night) => !nights.includes(night))
  const refusal = (() => {
    if (isTwice) return 'rooming_list_twice'
    if (!isMoving) return null
    return (
      refusalToHold(room, nights, stay) ??
      (isTypeFull(model, room.typeId, nights, stay) || isTypeFull(model, room.typeId, others, stay, 0)
        ? 'room_type_full'
        : null)
    )
  })()
  const row = { stayId: stay.id, guestName: '李雷', roomId: room.id }
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(writeRoomingList, { groupId: group.id, rooms: isTwice ? [row, row] : [row] }),
  )
  if (!result) return true
  stay.isNamed = true
  if (isMoving) {
    release(model, stay, stay.arrival)
    stay.room = number
    hold(room, stay, nights)
  }
  model.touched.add(stay)
  return true
}

/** One room of a group arrives, into the room it holds. */
const arrive = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const coming = live(simulation).flatMap(({ stays }) =>
    stays.filter(
      ({ state, room, arrival }) => state === 'reserved' && room !== null && arrival <= model.date,
    ),
  )
  const stay = random.pickAny(coming)
  const room = model.rooms.get(stay?.room ?? '')
  if (!shift || !stay?.group || !room) return false
  const acceptDirtyRooms = random.chance(0.8)
  const nights = stay.departure < model.date ? [] : nightsOf(model.date, stay.departure)
  const refusal = (() => {
    if (stay.departure < model.date) return 'departure_before_arrival'
    if (
      model.rooms
        .get(stay.room ?? '')
        ?.outOfOrder.some(({ from, until }) => model.date >= from && model.date < until)
    ) {
      return 'room_out_of_order'
    }
    if (room.guest) return 'room_occupied'
    if (room.state === 'dirty' && !acceptDirtyRooms) return 'room_not_clean'
    return (
      refusalToHold(room, nights, stay) ??
      (isTypeFull(model, room.typeId, nights, stay) ? 'room_type_full' : null)
    )
  })()
  const groupId = stay.group.id
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(checkInGroup, { groupId, stayIds: [stay.id], acceptDirtyRooms }),
  )
  if (!result) return true
  release(model, stay, stay.arrival)
  hold(room, stay, nights)
  room.guest = stay
  const folioId = await simulation.folioIdOf(stay)
  Object.assign(stay, { state: 'in_house', arrival: model.date, folioId, isFolioOpen: true })
  issueMissing(model, stay)
  model.touched.add(stay)
  return true
}

interface OwnPart {
  readonly folio: FolioModel
  readonly nights: readonly string[]
  readonly tenders: readonly TenderModel[]
}

const nightsDue = (date: string, stay: StayModel): string[] =>
  [...stay.nights]
    .filter(([night, charged]) => charged === null && (night < date || night === stay.arrival))
    .map(([night]) => night)
    .sort()

/** One bill an account, and every account is closed; one on which nothing stands has no bill. */
const billOff = async (
  simulation: Simulation,
  shift: ShiftModel,
  { folio, tenders }: Pick<OwnPart, 'folio' | 'tenders'>,
): Promise<void> => {
  const { model } = simulation
  if (folio.lines.length > 0) {
    billUp(model, folio, { id: await simulation.lastBillOf(folio) })
    takeNumber(model, 'bill')
    addPaper(shift, 'bill')
    payFolio(model, shift, folio, { tenders, isByBill: true })
  }
  folio.isFolioOpen = false
  model.touched.add(folio)
}

interface GroupLeaving {
  readonly parts: readonly OwnPart[]
  /** What the master owes then. */
  readonly due: Cents
  readonly isWaived: boolean
}

const refusalToLeave = (group: GroupModel, { parts, due, isWaived }: GroupLeaving): string | null => {
  const expected = group.stays.filter(({ state }) => state === 'reserved')
  if (expected.length > 0) return 'group_still_expected'
  const here = group.stays.filter(({ state }) => state === 'in_house')
  for (const [index, stay] of here.entries()) {
    if (stay.inspection !== null && !isWaived) return 'inspection_not_answered'
    if (stay.slips.some(({ remaining }) => remaining > 0n)) return 'guest_deposit_held'
    const balance = folioBalance(stay)
    if (balance !== 0n && (parts[index]?.tenders.length ?? 0) === 0) return 'guest_folio_open'
    if (stay.lines.length > 0 && balance < 0n) return 'settlement_does_not_balance'
  }
  return due < 0n ? 'settlement_does_not_balance' : null
}

/** Everybody goes: nights to the master, what guests had of their own paid by them, the master by who pays it. */
const leave = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const group = random.pickAny(
    live(simulation).filter(({ stays }) => stays.some(({ state }) => state === 'in_house')),
  )
  if (!shift || !group) return false
  const here = group.stays.filter(({ state }) => state === 'in_house')
  const parts = here.map((stay): OwnPart => {
    const balance = folioBalance(stay)
    const tenders = randomTenders(simulation, shift, balance > 0n ? balance : 0n)
    return { folio: stay, nights: nightsDue(model.date, stay), tenders }
  })
  const due = here.reduce(
    (sum, stay, index) => sum + BigInt(parts[index]?.nights.length ?? 0) * stay.rate,
    folioBalance(group.folio),
  )
  const payments = randomTenders(simulation, shift, due > 0n ? due : 0n)
  const isWaived = random.chance(0.8)
  const refusal = refusalToLeave(group, { parts, due, isWaived })
  if (refusal === 'group_still_expected' && random.chance(0.8)) return false
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(checkOutGroup, {
      groupId: group.id,
      folioVersion: group.folio.lines.length,
      payments: payments.map(wireTender),
      lateCheckOut: 'none',
      isInspectionWaived: isWaived,
      rooms: here.map((stay, index) => ({
        stayId: stay.id,
        payments: (parts[index]?.tenders ?? []).map(wireTender),
      })),
    }),
  )
  if (!result) return true
  for (const [index, stay] of here.entries()) {
    for (const night of parts[index]?.nights ?? []) chargeNight(model, stay, { night, deskId: shift.desk.id })
    await billOff(simulation, shift, { folio: stay, tenders: parts[index]?.tenders ?? [] })
    if (isWaived) stay.inspection = await askedAtLeaving(simulation, stay)
    release(model, stay, model.date)
    const room = model.rooms.get(stay.room ?? '')
    if (room) Object.assign(room, { guest: null, state: 'dirty' })
    Object.assign(stay, { state: 'checked_out', departure: model.date })
  }
  await billOff(simulation, shift, { folio: group.folio, tenders: payments })
  group.state = 'closed'
  return true
}

/** Nobody comes: possible while nobody has, and while the master owes nothing. */
const callOff = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const group = random.pickAny(random.chance(0.9) ? live(simulation) : model.groups)
  if (!group) return false
  const come = group.stays.filter(({ state }) => state === 'in_house' || state === 'checked_out')
  const reserved = group.stays.filter(({ state }) => state === 'reserved')
  const refusal = (() => {
    if (group.state !== 'open') return 'group_not_open'
    if (come.length > 0) return 'group_has_guests'
    if (group.folio.lines.length > 0) return 'group_owes'
    const held = reserved.some(({ slips }) => slips.some(({ remaining }) => remaining > 0n))
    return held ? 'deposit_still_held' : null
  })()
  const result = await simulation.expect(refusal, 'lina', (person) =>
    person.run(cancelGroup, { groupId: group.id, reasonCode: 'guest_cancelled' }),
  )
  if (!result) return true
  for (const stay of reserved) {
    release(model, stay, stay.arrival)
    stay.state = 'cancelled'
    model.touched.add(stay)
  }
  group.folio.isFolioOpen = false
  group.state = 'cancelled'
  return true
}

/** Rooms of groups nobody is named for are given back once their date has passed. */
export const releaseUnnamed = ({ model }: Simulation, date: string): void => {
  for (const stay of model.stays) {
    const { group } = stay
    const isHeld = stay.slips.some(({ remaining }) => remaining > 0n)
    if (stay.state !== 'reserved' || !group || stay.isNamed || isHeld || group.release >= date) continue
    release(model, stay, stay.arrival)
    stay.state = 'cancelled'
    model.touched.add(stay)
  }
}

export const groupActions: readonly Action[] = [
  { weight: 2, run: open },
  { weight: 3, run: list },
  { weight: 4, run: arrive },
  { weight: 3, run: leave },
  { weight: 1, run: callOff },
]
