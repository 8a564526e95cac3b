import { listEventsAfter } from '@jiaoban/db/kernel/event.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import type { Hotel } from './hotel.ts'
import type { Fact } from './journal-row.ts'
import { type LiveEvent, liveEventOf } from './live.ts'

/** More than this was missed, or waits for a slow screen: it had better ask everything again. */
const maxBacklog = 500

/** Tells the screen that it missed too much: whatever it shows may be stale. */
export const resetName = 'reset'

const resetAt = (seq: number): LiveEvent => ({ seq, name: resetName, ids: {} })

/**
 * Every event after `lastSeq` (null: from now on), each once and in order, until the signal aborts. What
 * happened before the call is read from the journal; the bus is listened to first, so that nothing falls between.
 */
export async function* liveEvents(
  hotel: Pick<Hotel, 'db' | 'live'>,
  lastSeq: number | null,
  signal: AbortSignal,
): AsyncGenerator<LiveEvent> {
  const queue = new LiveQueue()
  const unsubscribe = hotel.live.subscribe((event) => queue.add(event))
  const wake = () => queue.wake()
  signal.addEventListener('abort', wake)
  try {
    let told = 0
    for (const event of lastSeq === null ? [] : await missedSince(hotel, lastSeq)) {
      told = event.seq
      yield event
    }
    while (!signal.aborted) {
      for (const event of queue.take()) {
        if (event.seq > told) yield event
      }
      if (!signal.aborted) await queue.filled()
    }
  } finally {
    signal.removeEventListener('abort', wake)
    unsubscribe()
  }
}

const missedSince = async ({ db }: Pick<Hotel, 'db'>, lastSeq: number): Promise<LiveEvent[]> => {
  const head = await readHead(db.reader)
  // A head behind what the screen has seen is another database: a restored backup.
  if (head.seq < lastSeq || head.seq - lastSeq > maxBacklog) return [resetAt(head.seq)]
  const rows = await listEventsAfter(db.reader, lastSeq, maxBacklog)
  return rows.map(({ seq, name, payload }) => {
    const { facts } = JSON.parse(payload) as { readonly facts: readonly Fact[] }
    return liveEventOf({ seq, name, facts })
  })
}

/** Events between the bus, which cannot wait, and a screen, which may be slow. */
class LiveQueue {
  #events: LiveEvent[] = []
  #waiting = Promise.withResolvers<void>()

  add(event: LiveEvent): void {
    this.#events = this.#events.length < maxBacklog ? [...this.#events, event] : [resetAt(event.seq)]
    this.wake()
  }

  take(): readonly LiveEvent[] {
    const events = this.#events
    this.#events = []
    this.#waiting = Promise.withResolvers()
    return events
  }

  /** Resolves when there is something to take, or somebody wakes the reader. */
  filled(): Promise<void> {
    return this.#waiting.promise
  }

  wake(): void {
    this.#waiting.resolve()
  }
}
