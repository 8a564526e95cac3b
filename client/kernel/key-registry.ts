import { isTyping, keyName } from './key-name.ts'

export interface KeyBinding {
  /** As printed on the button: `F4`, `Ctrl+Enter`, `Esc`. */
  readonly key: string
  /** What it does, for the help overlay. */
  readonly label: string
  readonly run: () => void
  /** The shell's own meaning of the key, used when no screen gives it another. */
  readonly isDefault?: boolean
}

interface Entry extends KeyBinding {
  readonly layer: number
}

/**
 * All keys that mean something now. A dialog is a layer above the screen: while it is open, only its own
 * keys work. Within a layer the last binding wins, and a screen's wins over the shell's.
 */
class KeyRegistry {
  readonly #entries = new Set<Entry>()
  readonly #layers = new Map<number, number>()

  add(binding: KeyBinding, layer: number): () => void {
    const entry = { ...binding, layer }
    this.#entries.add(entry)
    return () => this.#entries.delete(entry)
  }

  /** Opens a layer until the returned function is called. */
  openLayer(layer: number): () => void {
    this.#layers.set(layer, (this.#layers.get(layer) ?? 0) + 1)
    return () => {
      const left = (this.#layers.get(layer) ?? 1) - 1
      if (left === 0) this.#layers.delete(layer)
      else this.#layers.set(layer, left)
    }
  }

  /** What pressing `key` does now. */
  find(key: string): KeyBinding | undefined {
    return this.#active().get(key)
  }

  /** One binding for each key that works now, for the help overlay. */
  list(): KeyBinding[] {
    return [...this.#active().values()]
  }

  #active(): Map<string, KeyBinding> {
    const top = Math.max(0, ...this.#layers.keys())
    const inLayer = [...this.#entries].filter((entry) => entry.layer === top)
    const byRank = [
      ...inLayer.filter((entry) => entry.isDefault),
      ...inLayer.filter((entry) => !entry.isDefault),
    ]
    return new Map(byRank.map((entry) => [entry.key, entry]))
  }
}

export const keyRegistry = new KeyRegistry()

/** Runs the binding of a key press. Keys work inside fields too, but for those that type a character. */
export const handleKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const name = keyName(event)
  const field = event.target instanceof HTMLElement ? event.target : null
  if (isTyping(name) && field !== null && isField(field)) return
  // An open list closes on Esc before the screen is left.
  if (name === 'Esc' && field?.getAttribute('aria-expanded') === 'true') return
  const binding = keyRegistry.find(name)
  if (binding === undefined) return
  event.preventDefault()
  binding.run()
}

const isField = (element: HTMLElement): boolean =>
  element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName)
