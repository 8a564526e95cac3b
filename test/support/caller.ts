import { refusalIn } from '@jiaoban/server/kernel/error-map.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { Browser } from './browser.ts'
import type { ValidCall } from './every-command.ts'
import type { ValidQuery } from './every-query.ts'
import type { TestHotel } from './hotel.ts'
import { hotelPassword, hotelPin, people, type Username } from './small-hotel.ts'

/** How a call differs from the valid one. Null takes something away. */
export interface CallOptions {
  readonly who?: Username | null
  readonly path?: string
  readonly input?: unknown
  readonly commandId?: string
  readonly businessDate?: string
  readonly pin?: string | null
  readonly approver?: Username | null
  readonly approverPin?: string
}

type TrpcError = Parameters<typeof refusalIn>[0]

type Procedure = (input: unknown) => Promise<unknown>

/** Everybody of a hotel at a browser of their own, who ask any procedure by its path. */
export class Caller {
  readonly #tokens = new Map<Username, string | null>()

  static async everybody(hotel: TestHotel): Promise<Caller> {
    const caller = new Caller()
    for (const username of Object.keys(people) as Username[]) {
      const browser = new Browser(hotel)
      const procedures = await browser.ask()
      await procedures.session.signIn({ username, password: hotelPassword })
      caller.#tokens.set(username, browser.token)
    }
    return caller
  }

  /** Calls a command as it goes through, but for what the options change. */
  async call(hotel: TestHotel, call: ValidCall, options: CallOptions = {}): Promise<unknown> {
    const browser = new Browser(hotel)
    const who = options.who === undefined ? call.who : options.who
    browser.token = who === null ? null : (this.#tokens.get(who) ?? null)
    const pin = options.pin === undefined && call.isSigned ? hotelPin : options.pin
    const approver = options.approver === undefined ? call.approver : options.approver
    const other = call.counterSigner
    const mutation = at(await browser.ask(), options.path ?? call.path)
    return mutation({
      commandId: options.commandId ?? uuidV7(),
      businessDate: options.businessDate ?? null,
      input: options.input ?? call.input,
      ...(pin === undefined || pin === null ? {} : { pin }),
      ...(approver === undefined || approver === null
        ? {}
        : { approval: { username: approver, pin: options.approverPin ?? hotelPin } }),
      ...(other === undefined ? {} : { counterSignature: { username: other, pin: hotelPin } }),
    })
  }

  /** Asks a question of a screen. */
  async query(hotel: TestHotel, { path, who, input }: ValidQuery): Promise<unknown> {
    const browser = new Browser(hotel)
    browser.token = this.#tokens.get(who) ?? null
    return at(await browser.ask(), path)(input)
  }

  /** The code with which a call is refused; `done` when it is not. A defect is thrown. */
  async refusal(hotel: TestHotel, call: ValidCall, options: CallOptions): Promise<string> {
    try {
      await this.call(hotel, call, options)
    } catch (error) {
      const refusal = error instanceof Error ? refusalIn(error as TrpcError) : null
      if (refusal === null) throw error
      return refusal.code
    }
    return 'done'
  }
}

const at = (procedures: unknown, path: string): Procedure =>
  path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], procedures) as Procedure
