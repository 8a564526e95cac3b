import { appRouter } from '@jiaoban/server/app/app-router.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import { readSession } from '@jiaoban/server/staff/session.service.ts'
import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { testPassword } from './staffed-hotel.ts'

/** A browser without HTTP: it keeps the session's cookie and asks the procedures themselves. */
export class Browser {
  readonly #hotel: Hotel
  token: string | null = null

  constructor(hotel: Hotel) {
    this.#hotel = hotel
  }

  /** The procedures, asked by whoever is signed in now. */
  async ask(): Promise<ReturnType<typeof appRouter.createCaller>> {
    const session = this.token === null ? null : await readSession(this.#hotel, this.token)
    return appRouter.createCaller({
      hotel: this.#hotel,
      session,
      ip: '127.0.0.1',
      requestId: 'test',
      sessionCookie: {
        token: this.token,
        set: (token) => {
          this.token = token
        },
        clear: () => {
          this.token = null
        },
      },
    })
  }

  /** Signs in the person of a staffed hotel who is called like the role. */
  async signIn(role: Role, password = testPassword): Promise<void> {
    const procedures = await this.ask()
    await procedures.session.signIn({ username: role, password })
  }
}

/** The envelope of a command, as a browser makes it. */
export const envelope = <Input>(input: Input) => ({ commandId: uuidV7(), businessDate: null, input })

/** The refusal of a promise: its code and facts. What is not refused, or fails otherwise, fails the test. */
export const refusalFrom = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
    if (cause instanceof DomainError) return cause.message
    throw error
  }
  throw new Error('not refused')
}
