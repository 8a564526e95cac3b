import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { findDesk, listKeysOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import type { OpeningCount } from '@jiaoban/shared/shifts/count.schema.ts'
import type { z } from 'zod'
import type { Command } from '../../kernel/command.ts'
import type { Hotel } from '../../kernel/hotel.ts'
import { runCommand } from '../../kernel/run-command.ts'
import { openShift } from '../../shifts/open-shift.command.ts'
import { notesOf } from './drawer-cash.service.ts'

export interface Signatures {
  /** The second person, when the command asks for one. */
  readonly approver?: DemoPerson
  readonly isSigned?: boolean
}

/**
 * Somebody of the staff who runs commands in the server's own process, past sign-in, sessions and PINs: the
 * demonstration's actors, and those of the tests. Everything else is as at the desk.
 */
export class DemoPerson {
  readonly #hotel: Pick<Hotel, 'db' | 'clock' | 'runner'>
  readonly staffId: number

  constructor(hotel: Pick<Hotel, 'db' | 'clock' | 'runner'>, staffId: number) {
    this.#hotel = hotel
    this.staffId = staffId
  }

  /** Runs a command with input as it crosses the wire. Signed, where the command asks for it, unless told otherwise. */
  async run<Name extends string, Schema extends z.ZodType, Result>(
    command: Command<Name, Schema, Result>,
    input: z.input<Schema>,
    { approver, isSigned = command.isSigned === true }: Signatures = {},
  ): Promise<Result> {
    return runCommand(this.#hotel.runner, command, {
      commandId: uuidV7(this.#hotel.clock.epochMs()),
      businessDate: null,
      input: command.input.parse(input),
      actorId: this.staffId,
      isSigned,
      approverId: approver?.staffId ?? null,
    })
  }

  /** Opens a desk's shift from the safe, everything there as it should be. */
  async openShift(deskId: number): Promise<{ shiftId: number; number: string }> {
    return this.run(openShift, { deskId, count: await this.#openingCount(deskId) })
  }

  async #openingCount(deskId: number): Promise<OpeningCount> {
    const { reader } = this.#hotel.db
    const desk = await findDesk(reader, deskId)
    if (!desk) throw new Error(`there is no desk ${deskId}`)
    const books = await listBooksOfDesk(reader, deskId)
    const keys = await listKeysOfDesk(reader, deskId)
    return {
      denominations: notesOf(desk.floatAmount),
      numbers: books.flatMap(({ id, nextPrinted }) =>
        nextPrinted === null ? [] : [{ bookId: id, nextNumber: nextPrinted }],
      ),
      keys: keys.map(({ code, quantity }) => ({ keyCode: code, quantity })),
    }
  }
}
