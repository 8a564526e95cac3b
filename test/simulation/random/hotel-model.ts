import type { Username } from '../../support/small-hotel.ts'
import type { Cents } from './cents.ts'
import type { BillModel, FolioModel, InvoiceModel, LineModel } from './folio-model.ts'
import type { CurrencyModel, ExchangeModel } from './foreign.ts'
import type { KeyModel } from './keys.ts'
import type { CouponModel } from './meals.ts'

/**
 * The hotel as somebody would keep it with a pencil: what should be true after each command. It knows how a
 * front desk works and nothing of the server's code; ids are what the server answered.
 */
export interface HotelModel {
  date: string
  /** The sequence of the last journal row. */
  seq: number
  readonly rooms: Map<string, RoomModel>
  /** What leaving earlier costs. */
  earlyFee: 'none' | 'half' | 'full'
  /** The tax of codes that were changed, in basis points. */
  readonly taxes: Map<string, bigint>
  /** What the house keeps of the deposits of who did not come. */
  noShowKeeps: 'nothing' | 'first_night' | 'all'
  /** What was found when a step of the night audit was signed last, on this date. */
  readonly signedFindings: Map<string, ReadonlySet<string>>
  readonly stays: StayModel[]
  readonly desks: readonly DeskModel[]
  /** Open shifts in the order of their opening. */
  readonly shifts: ShiftModel[]
  readonly bags: BagModel[]
  readonly bills: BillModel[]
  readonly invoices: InvoiceModel[]
  readonly houseAccounts: FolioModel[]
  readonly groups: GroupModel[]
  readonly paidOuts: PaidOutModel[]
  /** Shorts and overs in the order of their finding. */
  readonly differences: DifferenceModel[]
  readonly promises: { readonly id: number; readonly methodCode: string; left: Cents }[]
  readonly holds: HoldModel[]
  readonly notices: number[]
  readonly matters: { readonly id: number; isOpen: boolean }[]
  readonly bankSlips: string[]
  readonly currencies: readonly CurrencyModel[]
  readonly exchanges: ExchangeModel[]
  /** At once, by one guest a day, and by a cashier alone. */
  /** What went to a guest as change for foreign notes, by stay and day. */
  readonly changeForNotes: Map<string, Cents>
  readonly exchangeLimits: { exchange: Cents; guest_day: Cents; alone: Cents }
  /** The smallest cash the house gives; none is rounded at zero. */
  readonly cashStep: Cents
  readonly closedMonths: Set<string>
  /** Dates and hours at which the rooms were looked at. */
  readonly roomChecks: Set<string>
  /** What a cashier pays out alone. */
  readonly cashLimits: { paid_out: Cents; petty_expense: Cents }
  readonly skippers: SkipperModel[]
  readonly companies: CompanyModel[]
  readonly vouchers: VoucherModel[]
  readonly externalNumbers: string[]
  /** Paper numbers in stock and gone from it, and the ranges that ever came. */
  readonly stock: RangeModel[]
  readonly received: Omit<RangeModel, 'id' | 'state'>[]
  /** Breakfast coupons in the order of their issue. */
  readonly coupons: CouponModel[]
  readonly keys: KeyModel[]
  readonly vipItems: readonly VipItemModel[]
  /** The next number of each series of our own. */
  readonly nextNumbers: Map<string, number>
  /** Debits less credits by `control:owner`, and `@currency` where it is not the hotel's. */
  readonly balances: Map<string, Cents>
  /** What the command under way moved. */
  readonly moves: Map<string, Cents>
  /** Stays and other accounts that the command under way touched. */
  readonly touched: Set<FolioModel>
  /** Revenue and tax by date and by the shift that is open: desk id, or 0 for the office. */
  readonly revenue: Map<string, Cents>
  readonly shiftRevenue: Map<number, Cents>
}

export interface RoomModel {
  readonly id: number
  readonly typeId: number
  state: 'clean' | 'dirty' | 'inspected'
  guest: StayModel | null
  /** Who holds the room, by night. */
  readonly held: Map<string, StayModel>
  /** From a date until the one on which it is back. */
  readonly outOfOrder: { readonly id: number; readonly from: string; readonly until: string }[]
}

export type NightCharge = 'charged' | 'complimentary' | 'house_use' | 'day_use' | null

export interface StayModel extends FolioModel {
  readonly id: number
  state: 'reserved' | 'in_house' | 'checked_out' | 'cancelled' | 'no_show' | 'skipped'
  room: string | null
  /** What was reserved; a room may be of another. */
  typeId: number
  arrival: string
  departure: string
  /** The price of the nights that are not charged yet. */
  rate: Cents
  /** Set where they were given away. */
  freeKind: 'complimentary' | 'house_use' | null
  /** The date on which the guest came and was charged the night before it. */
  nightBeforeOn: string | null
  /** Since when the room is paid by the hour. */
  hourlyFrom: string | null
  cardsOut: number
  extraBeds: number
  /** Breakfasts a morning, in the price and beside it. */
  included: number
  breakfasts: number
  hasLevel: boolean
  /** What stands ready: item and date. */
  readonly prepared: Set<string>
  /** Who joined the guest. */
  readonly joined: number[]
  /** Left and pays later. */
  isSuspended: boolean
  /** What was found after the guest had left, and is not paid yet. */
  late: FolioModel | null
  hasLate: boolean
  group: GroupModel | null
  isNamed: boolean
  /** Further windows, on which nothing stands. */
  windows: number
  readonly slips: SlipModel[]
  /** Nights held now, with how they were charged. */
  readonly nights: Map<string, NightCharge>
  inspection: number | null
  /** What the check-out ended, while it stands. */
  left: LeftModel | null
}

/** Rooms that one account pays for. */
export interface GroupModel {
  readonly id: number
  readonly folio: FolioModel
  readonly stays: StayModel[]
  arrival: string
  departure: string
  release: string
  state: 'open' | 'closed' | 'cancelled'
}

/** What a guest gave back by leaving, and the bill. */
export interface LeftModel {
  readonly date: string
  readonly departure: string
  readonly nights: ReadonlyMap<string, NightCharge>
  /** Where each was held: a night that was paid stays in the room the guest had. */
  readonly rooms: ReadonlyMap<string, RoomModel>
  readonly bill: BillModel | null
}

export interface SlipModel {
  readonly id: number
  readonly number: string
  method: string
  reference: string
  remaining: Cents
  isLost?: boolean
  /** Of one that was paid at a desk: what was paid, and the shift that took it. */
  readonly taken?: { readonly amount: Cents; readonly shift: ShiftModel }
  /** Money of it was moved to another. */
  isMoved?: boolean
}

export interface BookModel {
  readonly id: number
  readonly prefix: string
  readonly digits: number
  readonly last: number
  next: number
  /** Handed in when it was used up, or returned. */
  isClosed: boolean
}

/** Paper numbers, both ends included. */
export interface RangeModel {
  readonly id: number
  readonly prefix: string
  readonly digits: number
  readonly first: number
  readonly last: number
  state: 'in_stock' | 'issued' | 'withdrawn'
}

/** What is made ready for guests of the level. */
export interface VipItemModel {
  readonly id: number
  readonly moment: 'arrival' | 'daily' | 'departure'
}

export interface DeskModel {
  readonly id: number
  readonly code: string
  readonly floatAmount: Cents
  /** Terminals by the method they take. */
  readonly terminals: ReadonlyMap<string, number>
  /** In the order of issue, the closed ones too. */
  readonly books: BookModel[]
}

export const paperKinds = [
  'deposit_slip',
  'redeemed_slip',
  'bill',
  'tax_invoice',
  'receipt',
  'paid_out_voucher',
  'exchange_memo',
] as const
export type PaperKind = (typeof paperKinds)[number]

export interface ShiftModel {
  readonly desk: DeskModel
  /** Whose shift it is, and who has the drawer in hand: somebody else while a reliever stands in. */
  readonly owner: Username
  cashier: Username
  /** Whether the lead closes it, in the cashier's place. */
  isForced: boolean
  state: 'open' | 'counting' | 'given'
  opening: 'safe' | 'handover' | 'turn'
  /** What each terminal should show, with what a turned shift carried in. */
  readonly terminals: Map<number, { sales: Cents; refunds: Cents }>
  readonly papers: Map<PaperKind, number>
  readonly declared: Map<PaperKind, number>
  /** Made by cures since the count. */
  readonly uncounted: Map<PaperKind, number>
  /** Change and top-ups from the safe, less what went back. */
  fetched: Cents
  /** The last count before a hand over; a turned shift begins without one. */
  count: CountModel | null
  handoverId: number | null
  given: Cents
  /** Whether a lead has shown what the float on its way should be. */
  wasShown: boolean
  /** The last count of it that was kept as a dispute. */
  disputed: string | null
}

export interface CountModel {
  readonly cash: Cents
  /** What the books said of the drawer, with differences booked since. */
  expected: Cents
  /** The same of every other currency; one that is not counted is not there. */
  foreign: readonly ForeignCountModel[]
  readonly terminals: readonly { readonly id: number; readonly sales: Cents; readonly refunds: Cents }[]
  readonly numbers: readonly { readonly book: BookModel; readonly next: number }[]
  readonly papers: ReadonlyMap<PaperKind, number>
  /** Keys by kind; one that is declared lost after the count is expected no more. */
  readonly keys: readonly { readonly keyCode: string; readonly counted: number; expected: number }[]
}

export interface ForeignCountModel {
  readonly currency: CurrencyModel
  readonly counted: Cents
  expected: Cents
}

export interface BagModel {
  readonly id: number
  readonly number: string
  readonly amount: Cents
  readonly currency: CurrencyModel | null
  isReceived: boolean
}

/** A guest who left without paying, and who owes it now. */
export interface SkipperModel {
  readonly id: number
  left: Cents
  debtor: string
}

/** Cash paid out against a voucher, for a guest or for the house. */
export interface PaidOutModel {
  readonly id: number
  readonly folio: FolioModel | null
  readonly line: LineModel | null
  readonly amount: Cents
  readonly shift: ShiftModel
  isTakenBack: boolean
}

export interface DifferenceModel {
  readonly kind: 'over' | 'short'
  readonly currency: CurrencyModel | null
  left: Cents
  state: 'pending' | 'owed' | 'ended'
  /** The date of a handover that nobody decided on. */
  readonly disputedOn?: string
  staffId: number | null
}

/** A hold on a guest's card. */
export interface HoldModel {
  readonly id: number
  readonly stay: StayModel
  readonly reference: string
  readonly expires: string
  readonly amount: Cents
  isSettled: boolean
}

export interface CompanyModel {
  readonly id: number
  readonly name: string
  limit: Cents
  /** What it owes, bill by bill. */
  readonly charges: { readonly id: number; left: Cents }[]
}

export interface VoucherModel {
  readonly id: number
  readonly number: string
  left: Cents
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

export const takeNumber = (model: HotelModel, kind: string): void => add(model.nextNumbers, kind, 1)
