import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'

/**
 * Keeps the id of a command until the server has answered. A submit that got no answer may have been
 * done: the same input is sent again under the same id, and the server returns the first result. Another
 * input, or any input after an answer, is a new command.
 */
export class CommandAttempt {
  #open: { readonly commandId: string; readonly input: string } | null = null

  /** The id to send `input` with. */
  idFor(input: unknown): string {
    const text = JSON.stringify(input)
    if (this.#open?.input !== text) this.#open = { commandId: uuidV7(), input: text }
    return this.#open.commandId
  }

  /** Done or refused: whatever is sent next is a new command. */
  answered(): void {
    this.#open = null
  }
}
