import type { CommandEnvelope } from '@jiaoban/server/kernel/command-mutation.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { type Api, refusalCodeOf } from './api.ts'

/** Where everybody works: browsers at the server, and the business date on their screens. */
export interface House {
  readonly browse: () => Api
  businessDate: string
  /** Commands that were carried out. */
  commands: number
}

export interface Account {
  readonly username: string
  readonly password: string
  readonly pin: string
}

interface Mutation<Input, Output> {
  readonly mutate: (envelope: CommandEnvelope<Input>) => Promise<Output>
}

export interface Signatures {
  /** The person types their own PIN. */
  readonly isSigned?: boolean
  /** Types user name and PIN at this person's screen. */
  readonly approver?: Person
}

/** One of the staff at a browser of their own, signed in when something asks for it. */
export class Person {
  readonly #house: House
  readonly name: string
  readonly #account: Account
  readonly #api: Api

  constructor(house: House, account: Account) {
    this.#house = house
    this.name = account.username
    this.#account = account
    this.#api = house.browse()
  }

  /** Does one thing that changes the hotel. What is sent again keeps its command id. */
  async run<Input, Output>(
    command: (api: Api) => Mutation<Input, Output>,
    input: NoInfer<Input>,
    { isSigned = false, approver }: Signatures = {},
  ): Promise<Output> {
    const approval = approver === undefined ? undefined : approver.#account
    const envelope = {
      commandId: uuidV7(),
      businessDate: this.#house.businessDate,
      input,
      ...(isSigned ? { pin: this.#account.pin } : {}),
      ...(approval ? { approval: { username: approval.username, pin: approval.pin } } : {}),
    }
    const result = await this.#signedIn(() => command(this.#api).mutate(envelope))
    this.#house.commands += 1
    return result
  }

  /** Looks something up. */
  ask<Output>(query: (api: Api) => Promise<Output>): Promise<Output> {
    return this.#signedIn(() => query(this.#api))
  }

  /** Sessions end by themselves: whoever is refused for it signs in and asks once more. */
  async #signedIn<Output>(call: () => Promise<Output>): Promise<Output> {
    try {
      return await call()
    } catch (error) {
      if (refusalCodeOf(error) !== 'not_signed_in') throw error
      const { username, password } = this.#account
      await this.#api.session.signIn.mutate({ username, password })
      return call()
    }
  }
}
