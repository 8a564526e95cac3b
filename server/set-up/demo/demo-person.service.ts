import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { OutageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import { takingsAbove } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { z } from 'zod'
import { acceptHandover } from '../../handovers/accept-handover.command.ts'
import { endShift } from '../../handovers/end-shift.command.ts'
import { giveHandover } from '../../handovers/give-handover.command.ts'
import type { Command } from '../../kernel/command.ts'
import type { Hotel } from '../../kernel/hotel.ts'
import { runCommand } from '../../kernel/run-command.ts'
import { countDrawer } from '../../shifts/count-drawer.command.ts'
import { drawerOf } from '../../shifts/custody.service.ts'
import { dropCash } from '../../shifts/drop-cash.command.ts'
import { openShift } from '../../shifts/open-shift.command.ts'
import { honestHandOver, honestOpening } from './honest-count.service.ts'

export interface Signatures {
  /** The second person, when the command asks for one. */
  readonly approver?: DemoPerson
  readonly isSigned?: boolean
  /** The other side, where something changes hands. */
  readonly counterSigner?: DemoPerson
  /** The paper it was written on while there was no power. */
  readonly outageSlip?: OutageSlip
}

/** Who sees the takings go into which bag. */
export interface Witness {
  readonly lead: DemoPerson
  readonly bag: string
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
    { approver, counterSigner, outageSlip, isSigned = command.isSigned === true }: Signatures = {},
  ): Promise<Result> {
    return runCommand(this.#hotel.runner, command, {
      commandId: uuidV7(this.#hotel.clock.epochMs()),
      businessDate: null,
      input: command.input.parse(input),
      actorId: this.staffId,
      isSigned,
      approverId: approver?.staffId ?? null,
      counterSignerId: counterSigner?.staffId ?? null,
      outageSlip: outageSlip ?? null,
    })
  }

  /** The desk shift this person holds. */
  async shift(): Promise<CashierShift> {
    const { reader } = this.#hotel.db
    const held = await findDeskShiftOf(reader, this.staffId)
    if (!held) throw new Error(`person ${this.staffId} holds no shift`)
    return readShift(reader, held.id)
  }

  /** Opens a desk's shift from the safe, everything there as it should be. */
  async openShift(deskId: number): Promise<{ shiftId: number; number: string }> {
    const { reader } = this.#hotel.db
    const desk = await findDesk(reader, deskId)
    if (!desk) throw new Error(`there is no desk ${deskId}`)
    return this.run(openShift, { deskId, count: await honestOpening(reader, deskId, desk.floatAmount) })
  }

  /** Counts everything as the books have it, but for cash that is missing from the drawer. */
  async count(missing = '0.00'): Promise<void> {
    const shift = await this.shift()
    const amount = Money.of(missing, shift.floatAmount.currency)
    await this.run(countDrawer, { count: await honestHandOver(this.#hotel.db.reader, shift, amount) })
  }

  /** Puts whatever the drawer holds above its float into a bag. */
  async drop({ lead, bag }: Witness): Promise<void> {
    const shift = await this.shift()
    const drawer = drawerOf(shift.deskId ?? 0)
    const held = await readBalance(this.#hotel.db.reader, drawer, shift.floatAmount.currency)
    const takings = takingsAbove(shift.floatAmount, held)
    if (takings.isZero) return
    await this.run(dropCash, { bagNumber: bag, amount: takings.toString() }, { approver: lead })
  }

  /** After the count: the float goes to the next cashier, who counts it and opens a shift with it. */
  async giveTo(next: DemoPerson): Promise<{ shiftId: number; closingId: number }> {
    const { deskId } = await this.shift()
    const given = await this.run(giveHandover, {})
    const handed = Money.of(given.given, (await this.shift()).floatAmount.currency)
    const count = await honestOpening(this.#hotel.db.reader, deskId ?? 0, handed)
    return next.run(acceptHandover, { handoverId: given.handoverId, count })
  }

  /** Count, bag, give and accept, nothing missing. */
  async handOver(next: DemoPerson, witness: Witness): Promise<{ shiftId: number; closingId: number }> {
    await this.count()
    await this.drop(witness)
    return this.giveTo(next)
  }

  /** Count, bag, and the float back to the safe: nobody takes over. */
  async end(witness: Witness): Promise<{ shiftId: number; closingId: number }> {
    await this.count()
    await this.drop(witness)
    return this.run(endShift, {}, { approver: witness.lead })
  }
}
