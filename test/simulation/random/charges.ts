import { type Cents, taxWithin } from './cents.ts'
import { addLine, type FolioModel, guestOf, type LineModel } from './folio-model.ts'
import { add, type HotelModel, post, type StayModel } from './hotel-model.ts'

/** What each code earns for whom, and the tax in it, in basis points. */
const catalogue: Readonly<Record<string, readonly [department: string, taxBasisPoints: bigint]>> = {
  room: ['room', 600n],
  day_use: ['room', 600n],
  late_check_out: ['room', 600n],
  early_departure: ['room', 600n],
  extra_bed: ['room', 600n],
  key_card: ['other', 1300n],
  breakfast: ['food', 600n],
  restaurant: ['food', 600n],
  minibar: ['minibar', 1300n],
  laundry: ['laundry', 600n],
  telephone: ['telephone', 600n],
  damage: ['other', 1300n],
  other: ['other', 600n],
}

/** What a breakfast costs that is not in the price of the room. */
export const breakfastPrice = 3_800n

/** What a guest can be charged at the desk. */
export const deskCodes = ['breakfast', 'restaurant', 'minibar', 'laundry', 'telephone', 'damage', 'other']

/** Revenue with its tax, of the date and of whoever booked it: a desk, or the office (0). */
export const earn = (model: HotelModel, deskId: number, amount: Cents): void => {
  add(model.revenue, model.date, amount)
  add(model.shiftRevenue, deskId, amount)
}

/** Earned by a desk, or by the office (0); a correction earns less. */
const book = (
  model: HotelModel,
  folio: FolioModel,
  entry: { code: string; amount: Cents; tax: Cents; deskId: number },
): void => {
  const { code, amount, tax, deskId } = entry
  const [department] = catalogue[code] ?? ['other']
  post(model, guestOf(folio), `revenue.${department}:0`, amount - tax)
  post(model, guestOf(folio), 'tax.output:0', tax)
  earn(model, deskId, amount)
}

/** A group pays for the rooms of its guests. */
const routed = (folio: FolioModel, code: string): FolioModel => {
  const group = 'group' in folio ? (folio as StayModel).group : null
  return group?.folio.isFolioOpen && catalogue[code]?.[0] === 'room' ? group.folio : folio
}

/** Puts a charge on a folio; the line's id is what the server answered, or 0 where it does not tell. */
export const charge = (
  model: HotelModel,
  folio: FolioModel,
  entry: { code: string; amount: Cents; deskId: number; lineId?: number; isNight?: boolean },
): void => {
  const { code, amount, lineId = 0, isNight = false } = entry
  const target = routed(folio, code)
  const points = target.isExempt === true ? 0n : (model.taxes.get(code) ?? catalogue[code]?.[1] ?? 0n)
  const tax = taxWithin(amount, points)
  book(model, target, { ...entry, tax })
  addLine(model, target, { id: lineId, kind: 'charge', code, amount, tax, isNight })
}

/** Takes a charge back: a line of its own, and what was earned is earned no more. */
export const correct = (
  model: HotelModel,
  folio: FolioModel,
  step: { line: LineModel; lineId: number; deskId: number },
): void => {
  const { line, lineId, deskId } = step
  line.isReversed = true
  book(model, folio, { code: line.code, amount: -line.amount, tax: -(line.tax ?? 0n), deskId })
  takeBack(model, folio, line, lineId)
}

/** A line that takes another of today back. */
export const takeBack = (model: HotelModel, folio: FolioModel, line: LineModel, lineId: number): void => {
  const { kind: _, bill: __, gone: ___, ...same } = line
  const tax = -(line.tax ?? 0n)
  addLine(model, folio, {
    ...same,
    id: lineId,
    kind: 'correction',
    amount: -line.amount,
    tax,
    isReversed: true,
  })
}

/** Charges a night; one without a price is settled without a posting. */
export const chargeNight = (
  model: HotelModel,
  stay: StayModel,
  step: { night: string; deskId: number; price?: Cents },
): void => {
  const { night, deskId, price = stay.rate } = step
  const isDayUse = stay.arrival === stay.departure
  model.touched.add(stay)
  if (price > 0n) {
    const code = isDayUse ? 'day_use' : 'room'
    charge(model, stay, { code, amount: price, deskId, isNight: true })
    stay.nights.set(night, 'charged')
  } else {
    stay.nights.set(night, stay.freeKind ?? (isDayUse ? 'day_use' : 'complimentary'))
  }
}

/** What the audit charges beside the night: beds and breakfasts at the prices of the house. */
export const chargeExtras = (model: HotelModel, stay: StayModel, deskId: number): void => {
  const parts = [
    ['extra_bed', BigInt(stay.extraBeds) * 10_000n],
    ['breakfast', BigInt(stay.breakfasts) * breakfastPrice],
  ] as const
  for (const [code, amount] of parts) if (amount > 0n) charge(model, stay, { code, amount, deskId })
}

/** What can still be moved, or allowed: nothing of a corrected line, nor of what lowers another. */
export const leftOf = (line: LineModel): Cents =>
  line.isReversed || line.isTaken || line.kind === 'correction' ? 0n : line.amount - (line.gone?.amount ?? 0n)

/**
 * The tax in a part of what is left of a line: in proportion, whole cents, the cent between two parts to the one
 * with the larger remainder, to the net at a tie.
 */
const taxInPart = (line: LineModel, amount: Cents): Cents => {
  const left = leftOf(line)
  const tax = (line.tax ?? 0n) - (line.gone?.tax ?? 0n)
  const floors = [(amount * (left - tax)) / left, (amount * tax) / left] as const
  const remainders = [(amount * (left - tax)) % left, (amount * tax) % left] as const
  const spare = amount - floors[0] - floors[1]
  return spare > 0n && remainders[1] > remainders[0] ? floors[1] + spare : floors[1]
}

const take = (line: LineModel, part: { amount: Cents; tax: Cents }): void => {
  const gone = line.gone ?? { amount: 0n, tax: 0n }
  line.gone = { amount: gone.amount + part.amount, tax: gone.tax + part.tax }
}

/** A line, or a part of it, goes to another folio: a line on each, nothing is earned or lost. */
export const move = (
  model: HotelModel,
  step: { from: FolioModel; to: FolioModel; line: LineModel; amount: Cents },
): void => {
  const { from, to, line, amount } = step
  const tax = taxInPart(line, amount)
  take(line, { amount, tax })
  post(model, guestOf(to), guestOf(from), amount)
  const { code, method } = line
  const moved = { kind: 'transfer', code, ...(method === undefined ? {} : { method }) } as const
  addLine(model, from, { ...moved, amount: -amount, tax: -tax, isTaken: true })
  addLine(model, to, { ...moved, amount, tax })
}

/** Lowers a charge: what was earned with it, and its tax, in proportion. */
export const allow = (
  model: HotelModel,
  folio: FolioModel,
  step: { line: LineModel; amount: Cents; lineId: number; deskId: number },
): void => {
  const { line, amount } = step
  const tax = taxInPart(line, amount)
  take(line, { amount, tax })
  postAllowed(model, folio, { code: line.code, amount, tax, deskId: step.deskId })
  const { code } = line
  addLine(model, folio, {
    id: step.lineId,
    kind: 'allowance',
    code,
    amount: -amount,
    tax: -tax,
    isTaken: true,
    of: line,
  })
}

const postAllowed = (
  model: HotelModel,
  folio: FolioModel,
  entry: { code: string; amount: Cents; tax: Cents; deskId: number },
): void => {
  const { code, amount, tax, deskId } = entry
  const [department] = catalogue[code] ?? ['other']
  post(model, `allowance.${department}:0`, guestOf(folio), amount - tax)
  post(model, 'tax.output:0', guestOf(folio), tax)
  earn(model, deskId, -amount)
}

/** Takes an allowance back: the charge is whole again. */
export const unallow = (
  model: HotelModel,
  folio: FolioModel,
  step: { line: LineModel; lineId: number; deskId: number },
): void => {
  const { line } = step
  const part = { amount: line.amount, tax: line.tax ?? 0n }
  line.isReversed = true
  if (line.of) take(line.of, part)
  postAllowed(model, folio, { code: line.code, ...part, deskId: step.deskId })
  takeBack(model, folio, line, step.lineId)
}

/** A tip on the folio: owed to whoever gets it, and no revenue. */
export const tip = (model: HotelModel, folio: FolioModel, step: { staffId: number; amount: Cents }): void => {
  const { staffId, amount } = step
  post(model, guestOf(folio), `payable.tips:${staffId}`, amount)
  addLine(model, folio, { kind: 'tip', amount, tax: 0n })
}
