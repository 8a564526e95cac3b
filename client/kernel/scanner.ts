import { useEffectEvent, useLayoutEffect } from 'react'
import { ScanBuffer } from './scan-buffer.ts'

/** What stood in a field before the scanner typed into it. */
interface Snapshot {
  readonly field: HTMLInputElement | HTMLTextAreaElement
  readonly value: string
}

const snapshotOf = (element: Element | null): Snapshot | null =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? { field: element, value: element.value }
    : null

/** Puts a field back. React hears of it only through the element's own setter and an input event. */
const restore = ({ field, value }: Snapshot): void => {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Returns whether the code was meant for it. */
type Taker = (code: string) => boolean

const takers = new Set<Taker>()

/**
 * A screen that waits for a certain code takes it before the shell opens what it names:
 * `useScanTaker((code) => tick(code))`, true when the code was one of those.
 */
export const useScanTaker = (take: Taker): void => {
  const takeNow = useEffectEvent(take)
  useLayoutEffect(() => {
    const taker: Taker = (code) => takeNow(code)
    takers.add(taker)
    return () => {
      takers.delete(taker)
    }
  }, [])
}

/**
 * Hears a scanned code wherever the cursor stands: `useScanner('JB', (code) => open(code))`. A field that
 * had the focus gets back what it held before the scan.
 */
export const useScanner = (prefix: string, onScan: (code: string) => void): void => {
  const scanned = useEffectEvent(onScan)
  useLayoutEffect(() => {
    const buffer = new ScanBuffer(prefix)
    let before: Snapshot | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      const held = snapshotOf(document.activeElement)
      const code = buffer.press(event.key, event.timeStamp)
      if (buffer.isStart && event.key.length === 1) before = held
      if (code === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (before !== null) restore(before)
      if (![...takers].some((take) => take(code))) scanned(code)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [prefix])
}
