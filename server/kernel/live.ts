import type { Fact } from './journal-row.ts'
import type { CommandEvent } from './run-command.ts'

/** What a screen is told: which command happened and what it touched. No amounts, no names of people. */
export interface LiveEvent {
  readonly seq: number
  readonly name: string
  readonly ids: Readonly<Record<string, readonly number[]>>
}

export type LiveListener = (event: LiveEvent) => void

/** The ids a screen can use to see whether it is concerned. Everything else in a fact stays in the journal. */
const idKeys = [
  'stayId',
  'roomId',
  'folioId',
  'slipId',
  'documentId',
  'shiftId',
  'deskId',
  'handoverId',
  'inspectionId',
  'noticeId',
  'matterId',
  'staffId',
] as const

const idsIn = (facts: readonly Fact[]): LiveEvent['ids'] => {
  const found = idKeys.flatMap((key) => {
    const ids = new Set(facts.map((fact) => fact[key]).filter((id) => typeof id === 'number'))
    return ids.size > 0 ? [[key, [...ids]] as const] : []
  })
  return Object.fromEntries(found)
}

/** A live event can always be made again from the journal row: seq, name and the facts of its payload. */
export const liveEventOf = ({ seq, name, facts }: CommandEvent): LiveEvent => ({
  seq,
  name,
  ids: idsIn(facts),
})

/** Tells the screens of this process what was committed. Correctness never depends on it. */
export class LiveBus {
  readonly #listeners = new Set<LiveListener>()

  publish(event: CommandEvent): void {
    const live = liveEventOf(event)
    for (const listener of this.#listeners) listener(live)
  }

  /** Calls the listener for every later event, until the returned function is called. */
  subscribe(listener: LiveListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get listenerCount(): number {
    return this.#listeners.size
  }
}
