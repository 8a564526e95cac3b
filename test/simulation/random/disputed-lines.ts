import type { LineDecisionInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { runSql } from '../../support/raw-sql.ts'
import { type DeskModel, takeNumber } from './hotel-model.ts'
import { keysAt } from './keys.ts'
import { bookInUse, usableBooks } from './papers.ts'
import type { Simulation } from './simulation.ts'

/** What somebody who takes a desk over sees wrongly, or what is really not there. */
export type Slip = 'none' | 'keys' | 'extra' | 'numbers'

/** By how much a slip changes the keys of a kind that are counted. */
export const slipOfKeys = (slip: Slip, quantity: number): number => {
  if (slip === 'extra') return 1
  return slip === 'keys' && quantity > 0 ? -1 : 0
}

/** Now and then somebody counts a key too few or too many, or reads the wrong number off a book. */
export const randomSlip = ({ model, random }: Simulation, desk: DeskModel, chance: number): Slip => {
  if (!random.chance(chance)) return 'none'
  if (random.chance(0.5) && bookInUse(desk)) return 'numbers'
  const keys = keysAt(model, desk)
  if (keys.length > 0 && random.chance(0.3)) return 'extra'
  return keys.some(({ quantity }) => quantity > 0) ? 'keys' : 'none'
}

/** The number on the tag of a key that no house has. */
const strangeTag = 9_000

interface ChosenDecisions {
  readonly lines: readonly LineDecisionInput[]
  readonly isPending: boolean
  /** Does to the model what was decided. */
  readonly carryOut: () => Promise<void>
}

/** What is decided on all that a slip shows: that it waits, or whatever a lead makes of it. */
export const chooseDecisions = (simulation: Simulation, desk: DeskModel, slip: Slip): ChosenDecisions => {
  const { random } = simulation
  const isPending = random.chance(0.5)
  return slip === 'numbers'
    ? decideBooks(simulation, desk, isPending)
    : decideKeys(simulation, desk, { slip, isPending })
}

const decideKeys = (
  { model, random }: Simulation,
  desk: DeskModel,
  { slip, isPending }: { readonly slip: Slip; readonly isPending: boolean },
): ChosenDecisions => {
  const settled = slip === 'extra' ? ('taken' as const) : random.pick(['lost', 'in_safe'] as const)
  const outcome = isPending ? ('pending' as const) : settled
  const kinds = keysAt(model, desk).filter(({ quantity }) => slipOfKeys(slip, quantity) !== 0)
  const chosen = kinds.map(({ keyCode }) => {
    const here = model.keys.filter(
      (key) => key.keyCode === keyCode && key.desk === desk && key.state === 'in_place',
    )
    const missing = slip === 'keys' ? here.at(-1) : undefined
    const seen = here.filter((key) => key !== missing).map(({ number }) => number)
    return { keyCode, missing, tags: slip === 'extra' ? [...seen, strangeTag] : seen }
  })
  return {
    isPending,
    lines: chosen.map(({ keyCode, tags }) => ({ kind: 'key', keyCode, tags, outcome, answers: 'giver' })),
    carryOut: () => {
      for (const { missing } of chosen) {
        if (!missing) continue
        if (outcome === 'in_safe') missing.desk = null
        else missing.state = outcome === 'pending' ? 'missing' : 'gone'
      }
      return Promise.resolve()
    },
  }
}

const decideBooks = (simulation: Simulation, desk: DeskModel, isPending: boolean): ChosenDecisions => {
  const { model } = simulation
  const books = usableBooks(desk)
  return {
    isPending,
    lines: books.map(({ id }) => ({
      kind: 'book',
      bookId: id,
      outcome: isPending ? 'pending' : 'voided',
      papers: 'lost',
      answers: 'lead',
    })),
    carryOut: async () => {
      for (const book of books) {
        if (isPending) {
          book.isClosed = true
          const { id, prefix, digits, next: first, last } = book
          model.stock.push({
            id: await rangeOf(simulation, id),
            prefix,
            digits,
            first,
            last,
            state: 'in_stock',
          })
        } else {
          book.next += 1
          takeNumber(model, 'declaration')
        }
      }
    },
  }
}

/** The range that the rest of a book became. */
const rangeOf = async ({ hotel }: Simulation, bookId: number): Promise<number> => {
  const [range] = (await runSql(
    hotel.db,
    `select id from stock_range where from_book_id = ${bookId} order by id desc`,
  )) as { id: number }[]
  return range?.id ?? 0
}

/** What a refused opening says of a slip: nobody has given the desk, so the figures are those of the house. */
export const refusalOfSlip = {
  none: null,
  keys: 'keys_differ',
  extra: 'keys_differ',
  numbers: 'paper_number_differs',
} as const satisfies Record<Slip, string | null>
