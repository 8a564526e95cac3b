import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { openBrowser } from './api.ts'
import { DeskModel, type DeskThings } from './desk-model.ts'
import type { Watch } from './day-plan.ts'
import { type Figures, noFigures } from './figures.ts'
import type { GuestAccount } from './guest-account.ts'
import { accountOf, book, cashierOf, keys } from './hotel-plan.ts'
import { type House, Person } from './person.ts'

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
  /** Dropped, and not yet in the hands of the accountant. */
  readonly bags: { readonly dropId: number; readonly amount: Money }[]
  /** Rooms that somebody left, by number, until the housekeeper has made them. */
  readonly roomsLeft: string[]
  readonly figures: Figures
}

/** Founds the hotel through the set-up page's own procedure, and reads the ids of what it consists of. */
export const foundReplayHotel = async (house: House, input: FoundingInput): Promise<ReplayHotel> => {
  await openBrowser(house.url, house.meter).setUp.found.mutate({ commandId: uuidV7(), code: '', input })
  const person = (username: string) => new Person(house, accountOf(username))
  const lead = person('lead')
  const board = await lead.ask((api) => api.rooms.board.query())
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
    bags: [],
    roomsLeft: [],
    figures: noFigures(),
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
