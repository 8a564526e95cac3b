import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { CompanyAccount } from './company-account.ts'
import { DeskModel, type DeskThings } from './desk-model.ts'
import type { Watch } from './day-plan.ts'
import { type Figures, noFigures } from './figures.ts'
import type { GroupAccount } from './group-account.ts'
import type { GuestAccount, HeldSlip } from './guest-account.ts'
import { accountOf, book, cashierOf, keys } from './hotel-plan.ts'
import type { Mistakes } from './mistakes.ts'
import { Periods } from './period-closing.ts'
import { type House, Person } from './person.ts'
import { fileSegments, segmentCodeOf } from './segment.ts'

/** A desk of the hotel, and who stands at it. */
export interface Desk {
  readonly index: number
  readonly model: DeskModel
  readonly cashiers: Readonly<Record<Watch, Person>>
  /** Who holds the open shift. */
  cashier: Person
}

/** The founded hotel: its people, its desks, and what they know without asking the server. */
export interface ReplayHotel {
  readonly house: House
  readonly lead: Person
  readonly reception: Person
  readonly housekeeper: Person
  readonly accountant: Person
  readonly desks: readonly Desk[]
  readonly roomIds: ReadonlyMap<string, number>
  readonly typeIds: ReadonlyMap<string, number>
  /** Ids of the stays that are reserved, by the line of the booking. */
  readonly reserved: Map<number, number>
  readonly inHouse: Map<number, GuestAccount>
  /** Slips paid in advance of bookings that are expected, by the line of the booking. */
  readonly advances: Map<number, readonly HeldSlip[]>
  /** Groups that are expected or here, by the first line of their block. */
  readonly groups: Map<number, GroupAccount>
  /** The room planned for every booking that comes, by its line. */
  readonly roomOf: ReadonlyMap<number, string>
  /** Dropped, and not yet in the hands of the accountant. */
  readonly bags: { readonly dropId: number; readonly amount: Money }[]
  /** Rooms that somebody left, by number, until the housekeeper has made them. */
  readonly roomsLeft: string[]
  /** Cases that are open, until the guest is found. */
  readonly skippers: { readonly caseId: number; readonly line: number; readonly amount: Money }[]
  /** Who pays later, by name. */
  readonly companies: Map<string, CompanyAccount>
  readonly staffIds: ReadonlyMap<string, number>
  readonly figures: Figures
  readonly periods: Periods
  readonly mistakes: Mistakes
}

/** Founds the hotel through the set-up page's own procedure, and reads the ids of what it consists of. */
export const foundReplayHotel = async (
  house: House,
  input: FoundingInput,
  { mistakes, roomOf }: Pick<ReplayHotel, 'mistakes' | 'roomOf'>,
): Promise<ReplayHotel> => {
  await house.browse().setUp.found.mutate({ commandId: uuidV7(), code: '', input })
  const person = (username: string) => new Person(house, accountOf(username))
  const lead = person('lead')
  await agreeOnAnything(person('admin'))
  await nameSegments(person('admin'))
  const board = await lead.ask((api) => api.rooms.board.query())
  const staff = await lead.ask((api) => api.staff.list.query())
  const types = await lead.ask((api) => api.property.roomTypes.query())
  return {
    house,
    lead,
    reception: person('reception'),
    housekeeper: person('housekeeper'),
    accountant: person('accountant'),
    desks: await openDesks(lead, person),
    roomIds: new Map(board.rooms.map(({ number, roomId }) => [number, roomId])),
    typeIds: new Map(types.map(({ code, id }) => [code, id])),
    reserved: new Map(),
    inHouse: new Map(),
    advances: new Map(),
    groups: new Map(),
    roomOf,
    bags: [],
    roomsLeft: [],
    skippers: [],
    companies: new Map(),
    staffIds: new Map(staff.map(({ username, id }) => [username, id])),
    figures: noFigures(),
    periods: new Periods(),
    mistakes,
  }
}

/** The real bookings know no list prices, so the desk of this hotel agrees on any price but none at all. */
const agreeOnAnything = async (admin: Person): Promise<void> => {
  const limits = await admin.ask((api) => api.staff.approvalLimits.query())
  const concessions = (['receptionist', 'cashier', 'shift_lead'] as const).map((role) => ({
    role,
    percent: 100,
  }))
  await admin.run((api) => api.staff.changeApprovalLimits, { limits, concessions })
}

/** The file has segments of its own; those the hotel began with are given to nobody. */
const nameSegments = async (admin: Person): Promise<void> => {
  for (const { code, name } of await admin.ask((api) => api.markets.segments.query()))
    await admin.run((api) => api.markets.setSegment, { code, name, isActive: false })
  for (const name of fileSegments) {
    const input = { code: segmentCodeOf(name), name: { zh: name, en: name } }
    await admin.run((api) => api.markets.setSegment, input)
  }
}

const openDesks = async (lead: Person, person: (username: string) => Person): Promise<Desk[]> => {
  const desks: Desk[] = []
  for (const [index, { deskId }] of (await lead.ask((api) => api.shifts.desks.query())).entries()) {
    const model = new DeskModel(await readThings(lead, deskId), book.firstNumber)
    const cashiers = {
      morning: person(cashierOf(index, 'morning')),
      afternoon: person(cashierOf(index, 'afternoon')),
      night: person(cashierOf(index, 'night')),
    }
    desks.push({ index, model, cashiers, cashier: cashiers.morning })
  }
  return desks
}

/** What the count form of a desk asks for: the names are the same words as in the catalogue. */
const readThings = async (lead: Person, deskId: number): Promise<DeskThings> => {
  const form = await lead.ask((api) => api.shifts.countForm.query({ deskId }))
  const { methods } = await lead.ask((api) => api.property.catalogue.query())
  const terminals = form.terminals.map(({ terminalId, methodName }) => {
    const method = methods.find(({ name }) => name.zh === methodName.zh)
    if (!method) throw new Error(`terminal ${terminalId} is of no method`)
    return [method.code, terminalId] as const
  })
  const [paperBook] = form.books
  if (!paperBook) throw new Error('the desk has no book of invoices')
  return {
    deskId,
    terminals: new Map(terminals),
    book: { id: paperBook.bookId, prefix: paperBook.prefix, digits: book.digits },
    keys,
  }
}

/** The id of a room or a type of the hotel. */
export const idIn = (ids: ReadonlyMap<string, number>, name: string): number => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the hotel has no ${name}`)
  return id
}
