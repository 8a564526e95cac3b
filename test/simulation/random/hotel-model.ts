import type { Username } from '../../support/small-hotel.ts'
import type { Cents } from './cents.ts'

/**
 * The hotel as somebody would keep it with a pencil: what should be true after each command. It knows how a
 * front desk works and nothing of the server's code; ids are what the server answered.
 */
export interface HotelModel {
  date: string
  /** The sequence of the last journal row. */
  seq: number
  readonly rooms: Map<string, RoomModel>
  readonly stays: StayModel[]
  readonly desks: readonly DeskModel[]
  /** Open shifts in the order of their opening. */
  readonly shifts: ShiftModel[]
  readonly bags: BagModel[]
  readonly bills: BillModel[]
  readonly externalNumbers: string[]
  /** The next number of each series of our own. */
  readonly nextNumbers: Map<string, number>
  /** Debits less credits by `control:owner`. */
  readonly balances: Map<string, Cents>
  /** What the command under way moved. */
  readonly moves: Map<string, Cents>
  /** Stays that the command under way touched. */
  readonly touched: Set<StayModel>
  /** Revenue and tax by date and by the shift that is open: desk id, or 0 for the office. */
  readonly revenue: Map<string, Cents>
  readonly shiftRevenue: Map<number, Cents>
}

export interface RoomModel {
  readonly id: number
  readonly typeId: number
  state: 'clean' | 'dirty' | 'out_of_order'
  guest: StayModel | null
  /** Who holds the room, by night. */
  readonly held: Map<string, StayModel>
}

export type NightCharge = 'charged' | 'complimentary' | 'day_use' | null

export interface StayModel {
  readonly id: number
  state: 'reserved' | 'in_house' | 'checked_out' | 'cancelled' | 'no_show'
  room: string | null
  arrival: string
  departure: string
  readonly rate: Cents
  folioId: number
  isFolioOpen: boolean
  readonly lines: LineModel[]
  readonly slips: SlipModel[]
  /** Nights held now, with how they were charged. */
  readonly nights: Map<string, NightCharge>
  inspection: number | null
}

export interface LineModel {
  readonly id: number
  readonly kind: 'charge' | 'correction' | 'payment' | 'refund' | 'deposit_applied'
  readonly code: string
  readonly amount: Cents
  readonly date: string
  readonly isNight: boolean
  isReversed: boolean
}

export interface SlipModel {
  readonly id: number
  readonly number: string
  readonly method: string
  remaining: Cents
}

export interface BookModel {
  readonly id: number
  readonly prefix: string
  readonly digits: number
  readonly last: number
  next: number
}

export interface DeskModel {
  readonly id: number
  readonly code: string
  readonly floatAmount: Cents
  readonly keys: readonly { readonly keyCode: string; readonly quantity: number }[]
  /** Terminals by the method they take. */
  readonly terminals: ReadonlyMap<string, number>
  readonly books: readonly BookModel[]
}

export const paperKinds = ['deposit_slip', 'redeemed_slip', 'bill', 'tax_invoice', 'receipt'] as const
export type PaperKind = (typeof paperKinds)[number]

export interface ShiftModel {
  readonly desk: DeskModel
  readonly cashier: Username
  state: 'open' | 'counting' | 'given'
  opening: 'safe' | 'handover' | 'turn'
  /** What each terminal should show, with what a turned shift carried in. */
  readonly terminals: Map<number, { sales: Cents; refunds: Cents }>
  readonly papers: Map<PaperKind, number>
  readonly declared: Map<PaperKind, number>
  /** The last count before a hand over; a turned shift begins without one. */
  count: CountModel | null
  handoverId: number | null
  given: Cents
}

export interface CountModel {
  readonly cash: Cents
  /** What the books said of the drawer, with differences booked since. */
  expected: Cents
  readonly terminals: readonly { readonly id: number; readonly sales: Cents; readonly refunds: Cents }[]
  readonly numbers: readonly { readonly book: BookModel; readonly next: number }[]
  readonly papers: ReadonlyMap<PaperKind, number>
  readonly hasAllKeys: boolean
}

export interface BagModel {
  readonly id: number
  readonly number: string
  readonly amount: Cents
  isReceived: boolean
}

export interface BillModel {
  readonly id: number
  readonly charges: Cents
  invoiced: Cents
}

export const add = <Key, Amount extends bigint | number>(
  sums: Map<Key, Amount>,
  key: Key,
  amount: Amount,
): void => {
  const before = sums.get(key)
  sums.set(key, (before === undefined ? amount : (before as never) + (amount as never)) as Amount)
}

/** Moves an amount from one account to another. */
export const post = (model: HotelModel, debit: string, credit: string, amount: Cents): void => {
  for (const sums of [model.moves, model.balances]) {
    add(sums, debit, amount)
    add(sums, credit, -amount)
  }
}

export const balanceOf = (model: HotelModel, account: string): Cents => model.balances.get(account) ?? 0n

export const drawerOf = (desk: DeskModel): string => `cash.drawer:${desk.id}`

export const guestOf = (stay: StayModel): string => `guest:${stay.folioId}`

export const takeNumber = (model: HotelModel, kind: string): void => add(model.nextNumbers, kind, 1)

/** The book a desk works in: the first with a paper left. */
export const bookInUse = (desk: DeskModel): BookModel | undefined =>
  desk.books.find((book) => book.next <= book.last)

export const printed = (book: BookModel, sequence = book.next): string =>
  `${book.prefix}${String(sequence).padStart(book.digits, '0')}`

/** The first of the nights on which somebody but `stay` holds the room. */
export const takenNight = (
  room: RoomModel,
  nights: readonly string[],
  stay?: StayModel,
): string | undefined =>
  nights.find((night) => {
    const holder = room.held.get(night)
    return holder !== undefined && holder !== stay
  })

export const hold = (room: RoomModel, stay: StayModel, nights: readonly string[]): void => {
  for (const night of nights) {
    room.held.set(night, stay)
    stay.nights.set(night, null)
  }
}

/** Gives back what a stay holds from a night on. */
export const release = (model: HotelModel, stay: StayModel, from: string): void => {
  const room = model.rooms.get(stay.room ?? '')
  for (const night of [...stay.nights.keys()].filter((one) => one >= from)) {
    stay.nights.delete(night)
    room?.held.delete(night)
  }
}
