import type { OutageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import { useSyncExternalStore } from 'react'

/**
 * What a desk does while it enters the papers that were written without power: `writing`, the next command is entered by
 * this paper; `entered`, it was, and the next paper is asked for.
 */
export type OutageMode =
  | { readonly phase: 'writing'; readonly slip: OutageSlip }
  | { readonly phase: 'entered'; readonly slip: OutageSlip }

const key = 'outage-mode'
const listeners = new Set<() => void>()

/** A browser that is reloaded half way through goes on with the same paper; another window is not concerned. */
const restore = (): OutageMode | null => {
  const kept = sessionStorage.getItem(key)
  return kept === null ? null : (JSON.parse(kept) as OutageMode)
}

let mode: OutageMode | null | undefined

const read = (): OutageMode | null => {
  mode ??= restore()
  return mode
}

const write = (next: OutageMode | null): void => {
  mode = next
  if (next === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, JSON.stringify(next))
  for (const listener of listeners) listener()
}

export const outageMode = {
  begin: (slip: OutageSlip): void => write({ phase: 'writing', slip }),
  /** The command was done: its paper is used. */
  entered: (): void => {
    const now = read()
    if (now !== null) write({ phase: 'entered', slip: now.slip })
  },
  end: (): void => write(null),
  /** The paper that the next command is entered by; undefined with power. */
  slip: (): OutageSlip | undefined => {
    const now = read()
    return now?.phase === 'writing' ? now.slip : undefined
  },
}

export const useOutageMode = (): OutageMode | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, read)

/** When the thing that is being entered happened; undefined for now. */
export const useOccurredAt = (): string | undefined => {
  const now = useOutageMode()
  return now?.phase === 'writing' ? now.slip.occurredAt : undefined
}
