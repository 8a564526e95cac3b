import { closeRange } from '@jiaoban/server/documents/close-range.command.ts'
import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import { returnBook } from '@jiaoban/server/documents/return-book.command.ts'
import type { Action } from './action.ts'
import { dayAfter, localDate } from './days.ts'
import type { BookModel, DeskModel, RangeModel } from './hotel-model.ts'
import { openBooks, printed } from './papers.ts'
import type { Simulation } from './simulation.ts'

const sizeOf = ({ first, last }: RangeModel): number => last - first + 1

const prefix = 'R'
const digits = 6

const say = (number: number): string => `${prefix}${String(number).padStart(digits, '0')}`

/** Papers come from the printer, numbered on; a range that was received before is not received again. */
const receive = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  if (model.stock.filter(({ state }) => state === 'in_stock').length > 4) return false
  const again = random.chance(0.15) ? random.pickAny(model.received) : undefined
  const first = again?.last ?? (model.received.at(-1)?.last ?? 0) + random.int(1, 5)
  const last = first + random.int(0, 24)
  const isBackwards = random.chance(0.05)
  const today = localDate(hotel.clock.now())
  const receivedDate = random.chance(0.05) ? dayAfter(today) : today
  const refusal = (() => {
    if (isBackwards) return 'number_range_invalid'
    if (receivedDate > today) return 'received_in_future'
    return again ? 'number_range_overlaps' : null
  })()
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(receiveBooks, {
      documentKind: 'tax_invoice',
      first: say(first),
      last: isBackwards ? say(first - 1) : say(last),
      receivedDate,
      cost: '12.50',
      supplier: '市印刷厂',
    }),
  )
  if (!result) return true
  const range = { prefix, digits, first, last }
  model.received.push(range)
  model.stock.push({ ...range, id: result.rangeId, state: 'in_stock' })
  return true
}

const chooseRange = ({ model, random }: Simulation): RangeModel | undefined =>
  random.pickAny(model.stock.filter(({ state }) => state === 'in_stock' || random.chance(0.03)))

/** A range, whole or its first numbers, against the used-up books of the desk. */
const issue = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const range = chooseRange(simulation)
  const desk = random.pick(model.desks)
  if (!range) return false
  const books = openBooks(desk)
  const used = books.filter(({ next, last }) => next > last)
  // Books with papers left are for a second person to allow; not so many that nobody could carry them.
  if (books.length - used.length > 3) return false
  const size = sizeOf(range)
  const quantity = random.chance(0.05) ? size + 1 : random.int(1, size)
  const isWhole = random.chance(0.3)
  const wanted = isWhole ? size : quantity
  const hasLead = random.chance(0.7)
  const isForgotten = random.chance(0.1)
  const refusal = (() => {
    if (range.state !== 'in_stock') return 'stock_range_gone'
    if (wanted > size) return 'stock_range_too_small'
    if (books.length > used.length && !hasLead) return 'unfinished_book_needs_approval'
    return isForgotten && used.length > 0 ? 'used_book_not_handed_in' : null
  })()
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(
      issueBook,
      {
        rangeId: range.id,
        deskId: desk.id,
        handedIn: isForgotten ? [] : used.map(({ id }) => id),
        ...(isWhole ? {} : { quantity }),
      },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  for (const book of used) book.isClosed = true
  range.state = 'issued'
  const last = range.first + wanted - 1
  desk.books.push({ ...range, id: result.bookId, last, next: range.first, isClosed: false })
  if (last < range.last) await keepRest(simulation, { ...range, first: last + 1 })
  return true
}

/** What is left of a range that was issued in part, by the number the hotel gave it. */
const keepRest = async (simulation: Simulation, rest: RangeModel): Promise<void> => {
  const id = await simulation.rangeIdOf(rest.first)
  simulation.model.stock.push({ ...rest, id, state: 'in_stock' })
}

const chooseBook = ({ model, random }: Simulation): readonly [DeskModel, BookModel] | undefined => {
  const desk = random.pick(model.desks)
  const book = random.pickAny(desk.books.filter(({ isClosed }) => !isClosed || random.chance(0.05)))
  return book && [desk, book]
}

/** The papers that a desk has not used come back, as a range of their own. */
const giveBack = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const chosen = chooseBook(simulation)
  if (!chosen) return false
  const [desk, book] = chosen
  // A desk keeps some paper to write on, mostly.
  if (openBooks(desk).length < 2 && random.chance(0.8)) return false
  const isWrong = random.chance(0.1)
  const refusal = (() => {
    if (book.isClosed) return 'number_book_closed'
    if (book.next > book.last) return 'number_book_used_up'
    return isWrong ? 'paper_number_differs' : null
  })()
  const number = printed(book, book.next + (isWrong ? 1 : 0))
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(returnBook, { bookId: book.id, number }),
  )
  if (!result) return true
  book.isClosed = true
  const { prefix: letters, digits: width, next: first, last } = book
  model.stock.push({ id: result.rangeId, prefix: letters, digits: width, first, last, state: 'in_stock' })
  return true
}

/** Papers that nobody will use are withdrawn, before a lead. */
const withdraw = async (simulation: Simulation): Promise<boolean> => {
  const { random } = simulation
  const range = chooseRange(simulation)
  if (!range || random.chance(0.7)) return false
  const hasLead = random.chance(0.8)
  const refusal = !hasLead ? 'approval_required' : range.state === 'in_stock' ? null : 'stock_range_gone'
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(
      closeRange,
      { rangeId: range.id, reasonCode: 'abolished' },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (result) range.state = 'withdrawn'
  return true
}

export const numberStockActions: readonly Action[] = [
  { weight: 1, run: receive },
  { weight: 2, run: issue },
  { weight: 1, run: giveBack },
  { weight: 1, run: withdraw },
]
