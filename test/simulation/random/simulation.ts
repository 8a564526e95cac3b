import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import type { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { planCheckOut } from '@jiaoban/server/stays/check-out-plan.service.ts'
import type { TestHotel } from '../../support/hotel.ts'
import { runSql } from '../../support/raw-sql.ts'
import type { Username } from '../../support/small-hotel.ts'
import { type Cents, fromText } from './cents.ts'
import type { FolioModel, LineModel } from './folio-model.ts'
import { add, type DeskModel, type HotelModel, type ShiftModel, type StayModel } from './hotel-model.ts'
import type { Random } from './random.ts'

const remembered = 25

/** Somebody who runs commands as the tests' people do; what is sent is kept, so that it can be told and sent again. */
export interface Runner {
  readonly run: DemoPerson['run']
}

/** What a person does: one command. */
type Deed<Result> = (person: Runner) => Promise<Result>

/** A hotel and its model, side by side. Every command goes through `expect`, which knows what must come of it. */
export class Simulation {
  readonly hotel: TestHotel
  readonly model: HotelModel
  readonly random: Random
  /** The last commands and what came of them, for whoever reads the failure. */
  readonly history: string[] = []
  commands = 0
  refusals = 0
  /** How often each command went through, and was refused. */
  readonly done = new Map<string, number>()
  readonly refused = new Map<string, number>()
  /** The longest that each command took, in milliseconds. */
  readonly slowest = new Map<string, number>()
  /** Sends the last accepted command once more: unchanged, or with another input. */
  repeat: ((isAltered: boolean) => Promise<unknown>) | null = null

  constructor(hotel: TestHotel, model: HotelModel, random: Random) {
    this.hotel = hotel
    this.model = model
    this.random = random
  }

  /**
   * Sends a command and compares what comes of it with what the model says: the code of a refusal, or null
   * when it must go through. Returns the result, or undefined for the refusal that was expected.
   */
  async expect<Result>(
    refusal: string | null,
    who: Username,
    deed: Deed<Result>,
  ): Promise<Result | undefined> {
    this.commands += 1
    const outcome = await this.#outcomeOf(who, deed)
    this.#remember(outcome.code)
    if (outcome.code !== refusal) {
      throw new Error(`expected ${refusal ?? 'no refusal'}, but ${outcome.code ?? 'it went through'}`, {
        cause: outcome.error,
      })
    }
    if (outcome.code === null) this.model.seq += 1
    else this.refusals += 1
    return outcome.code === null ? outcome.result : undefined
  }

  /** The same for what must go through. */
  async succeed<Result>(who: Username, deed: Deed<Result>): Promise<Result> {
    const result = await this.expect(null, who, deed)
    return result as Result
  }

  async #outcomeOf<Result>(
    who: Username,
    deed: Deed<Result>,
  ): Promise<{ code: null; result: Result; error?: undefined } | { code: string; error: unknown }> {
    try {
      return { code: null, result: await deed(this.#person(who)) }
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, error }
      if (error instanceof Error && error.name.includes('ZodError')) return { code: 'input_invalid', error }
      throw error
    }
  }

  #person(who: Username): Runner {
    const { hotel, history } = this
    const { staffId } = hotel.people[who]
    const run: DemoPerson['run'] = async (command, input, ...[signatures]) => {
      const approverId = signatures?.approver?.staffId ?? null
      const other = signatures?.counterSigner?.staffId ?? null
      const said =
        (approverId === null ? '' : ` (approved by ${approverId})`) +
        (other === null ? '' : ` (and by ${other})`)
      history.push(`${who} ${command.name} ${JSON.stringify(input)}${said}`)
      this.repeat = null
      const call = {
        commandId: uuidV7(hotel.clock.epochMs()),
        businessDate: null,
        input: command.input.parse(input),
        actorId: staffId,
        isSigned: true,
        approverId,
        counterSignerId: other,
      }
      const began = performance.now()
      const result = await runCommand(hotel.runner, command, call)
        .catch((error: unknown) => {
          add(this.refused, command.name, 1)
          throw error
        })
        .finally(() => this.#time(command.name, performance.now() - began))
      add(this.done, command.name, 1)
      this.repeat = (isAltered) =>
        runCommand(hotel.runner, command, isAltered ? { ...call, input: { isAltered } as never } : call)
      return result
    }
    return { run }
  }

  #time(name: string, took: number): void {
    this.slowest.set(name, Math.max(took, this.slowest.get(name) ?? 0))
  }

  #remember(code: string | null): void {
    const last = this.history.pop()
    this.history.push(`${last} → ${code ?? 'done'}`)
    if (this.history.length > remembered) this.history.shift()
  }

  // What the actions ask again and again.

  /** A desk whose shift takes ordinary commands; undefined when there is none. */
  openShift(): ShiftModel | undefined {
    return this.random.pickAny(this.model.shifts.filter(({ state }) => state === 'open'))
  }

  /** The shifts whose own cashiers may still cure something. */
  workingShifts(): ShiftModel[] {
    return this.model.shifts.filter(({ state, isForced }) => state !== 'given' && !isForced)
  }

  /** Who closes a shift, and who signs beside them. */
  handsOf({ cashier, isForced }: ShiftModel): { actor: Username; second: DemoPerson } {
    return isForced
      ? { actor: 'zhaomin', second: this.hotel.people.admin }
      : { actor: cashier, second: this.lead }
  }

  freeDesks(): DeskModel[] {
    return this.model.desks.filter((desk) => !this.model.shifts.some((shift) => shift.desk === desk))
  }

  /** Those who may hold a desk and hold none. */
  freeCashiers(): Username[] {
    const busy = this.model.shifts.flatMap(({ owner, cashier }) => [owner, cashier])
    return (['lina', 'wangqiang', 'chenjing', 'zhouhao'] as const).filter((one) => !busy.includes(one))
  }

  // Numbers that no answer told.

  async shiftIdOf(shift: ShiftModel): Promise<number> {
    const rows = await runSql(
      this.hotel.db,
      `select id from cashier_shift where desk_id = ${shift.desk.id} and state <> 'sealed'`,
    )
    return (rows as { id: number }[])[0]?.id ?? 0
  }

  /** The line of a folio that stands where the model has it. */
  async lineIdOf(folio: FolioModel, line: LineModel): Promise<number> {
    const lineNumber = folio.lines.indexOf(line) + 1
    const rows = await runSql(
      this.hotel.db,
      `select id from folio_line where folio_id = ${folio.folioId} and line_number = ${lineNumber}`,
    )
    return (rows as { id: number }[])[0]?.id ?? 0
  }

  async folioIdOf(stay: StayModel): Promise<number> {
    const rows = await runSql(this.hotel.db, `select id from folio where stay_id = ${stay.id} order by id`)
    return (rows as { id: number }[])[0]?.id ?? 0
  }

  async lastBillOf({ folioId }: FolioModel): Promise<number> {
    const rows = await runSql(
      this.hotel.db,
      `select max(document_id) as id from bill where folio_id = ${folioId}`,
    )
    return (rows as { id: number }[])[0]?.id ?? 0
  }

  /** A range of paper numbers in stock. */
  async rangeIdOf(first: number): Promise<number> {
    const rows = await runSql(
      this.hotel.db,
      `select max(id) as id from stock_range where first_number = ${first} and state = 'in_stock'`,
    )
    return (rows as { id: number }[])[0]?.id ?? 0
  }

  /** The stays that were written last, in their order. */
  async lastStayIds(quantity: number): Promise<number[]> {
    const rows = await runSql(this.hotel.db, `select id from stay order by id desc limit ${quantity}`)
    return (rows as { id: number }[]).map(({ id }) => id).toReversed()
  }

  /** How often a reservation was changed. */
  async versionOf(stay: StayModel): Promise<number> {
    const rows = await runSql(this.hotel.db, `select version from stay where id = ${stay.id}`)
    return (rows as { version: number }[])[0]?.version ?? 0
  }

  /** What a check-out would ask for now, as the screen says it: a hold may take no more. */
  async dueAtDesk(stay: StayModel): Promise<Cents> {
    const { reader } = this.hotel.db
    const plan = await planCheckOut(reader, this.hotel.clock.now(), { stayId: stay.id, late: null })
    return fromText(plan.toPay)
  }

  get lead(): DemoPerson {
    return this.hotel.people.zhaomin
  }

  /** The clock of the wall goes on; it reaches the next date when the roll asks for it. */
  passTime(): void {
    this.hotel.clock.advance({ seconds: this.random.int(5, 90) })
  }

  /** Two in the night after the business date, in Shanghai, if it is not later already. */
  waitForNight(): void {
    const night = `${this.model.date}T18:00:00.000Z`
    if (this.hotel.clock.now() < night) this.hotel.clock.set(night)
  }
}
