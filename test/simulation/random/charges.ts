import { type Cents, taxWithin } from './cents.ts'
import { add, guestOf, type HotelModel, type LineModel, post, type StayModel } from './hotel-model.ts'

/** What each code earns for whom, and the tax in it, in basis points. */
const catalogue: Readonly<Record<string, readonly [department: string, taxBasisPoints: bigint]>> = {
  room: ['room', 600n],
  day_use: ['room', 600n],
  late_check_out: ['room', 600n],
  breakfast: ['food', 600n],
  restaurant: ['food', 600n],
  minibar: ['minibar', 1300n],
  laundry: ['laundry', 600n],
  telephone: ['telephone', 600n],
  damage: ['other', 1300n],
  other: ['other', 600n],
}

/** What a guest can be charged at the desk. */
export const deskCodes = ['breakfast', 'restaurant', 'minibar', 'laundry', 'telephone', 'damage', 'other']

export const folioBalance = (stay: StayModel): Cents =>
  stay.lines.reduce((sum, line) => sum + line.amount, 0n)

/** Earned by a desk, or by the office (0); a correction earns less. */
const book = (
  model: HotelModel,
  stay: StayModel,
  entry: { code: string; amount: Cents; deskId: number },
): void => {
  const { code, amount, deskId } = entry
  const [department, points] = catalogue[code] ?? ['other', 0n]
  const isCorrection = amount < 0n
  const gross = isCorrection ? -amount : amount
  const tax = taxWithin(gross, points)
  const sign = isCorrection ? -1n : 1n
  post(model, guestOf(stay), `revenue.${department}:0`, sign * (gross - tax))
  post(model, guestOf(stay), 'tax.output:0', sign * tax)
  add(model.revenue, model.date, amount)
  add(model.shiftRevenue, deskId, amount)
}

/** Puts a charge on a folio; the line's id is what the server answered, or 0 where it does not tell. */
export const charge = (
  model: HotelModel,
  stay: StayModel,
  entry: { code: string; amount: Cents; deskId: number; lineId?: number; isNight?: boolean },
): void => {
  book(model, stay, entry)
  model.touched.add(stay)
  stay.lines.push({
    id: entry.lineId ?? 0,
    kind: 'charge',
    code: entry.code,
    amount: entry.amount,
    date: model.date,
    isNight: entry.isNight ?? false,
    isReversed: false,
  })
}

/** Takes a charge back: a line of its own, and what was earned is earned no more. */
export const correct = (
  model: HotelModel,
  stay: StayModel,
  step: { line: LineModel; lineId: number; deskId: number },
): void => {
  const { line, lineId, deskId } = step
  line.isReversed = true
  book(model, stay, { code: line.code, amount: -line.amount, deskId })
  model.touched.add(stay)
  stay.lines.push({ ...line, id: lineId, kind: 'correction', amount: -line.amount, isReversed: true })
}

/** Charges a night; one without a price is settled without a posting. */
export const chargeNight = (model: HotelModel, stay: StayModel, night: string, deskId: number): void => {
  const isDayUse = stay.arrival === stay.departure
  model.touched.add(stay)
  if (stay.rate > 0n) {
    const code = isDayUse ? 'day_use' : 'room'
    charge(model, stay, { code, amount: stay.rate, deskId, isNight: true })
    stay.nights.set(night, 'charged')
  } else {
    stay.nights.set(night, isDayUse ? 'day_use' : 'complimentary')
  }
}
