/** Slower than this between two characters is a person, not a scanner. */
const burstMs = 40

/** Gathers the key presses of a scanner: characters in a fast burst, a prefix, Enter at the end. */
export class ScanBuffer {
  readonly #prefix: string
  #text = ''
  #last = Number.NEGATIVE_INFINITY

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** True after the first character of what may become a code. */
  get isStart(): boolean {
    return this.#text.length === 1
  }

  /** Takes one key; returns the code when Enter ends one. */
  press(key: string, now: number): string | null {
    const isFast = now - this.#last <= burstMs
    this.#last = now
    if (key === 'Enter') {
      const code = isFast && this.#text.startsWith(this.#prefix) ? this.#text : ''
      this.#text = ''
      return code.length > this.#prefix.length ? code : null
    }
    if (key.length === 1) this.#text = isFast ? this.#text + key : key
    return null
  }
}
