import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { procedures } from '@jiaoban/server/app/command-list.ts'
import type { CommandEnvelope } from '@jiaoban/server/kernel/command-mutation.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Browser } from '../../support/browser.ts'
import type { Api } from './api.ts'
import type { Meter } from './meter.ts'

type AnyCommand = Parameters<typeof runCommand>[1]

const commands = new Map(
  procedures.flatMap(([path, { _def }]) =>
    _def.meta?.command ? [[path, _def.meta.command as AnyCommand] as const] : [],
  ),
)

/**
 * Somebody's browser in the server's own process: queries as browsers ask them, commands run at once, past HTTP and
 * past the hashing of PINs. Whoever signs or approves is taken at their word. Everything else is as at the desk.
 */
export const openLocalBrowser = (hotel: Hotel, meter: Meter): Api => {
  const browser = new Browser(hotel)
  let staffId: number | null = null
  const staffIdOf = async (username: string): Promise<number> => {
    const person = (await listStaff(hotel.db.reader)).find((one) => one.username === username)
    return person?.id ?? 0
  }
  const runAtOnce = async (command: AnyCommand, envelope: CommandEnvelope<unknown>): Promise<unknown> => {
    if (staffId === null) throw kernelError('not_signed_in')
    const { approval } = envelope
    return runCommand(hotel.runner, command, {
      commandId: envelope.commandId,
      businessDate: envelope.businessDate,
      input: command.input.parse(envelope.input),
      actorId: staffId,
      isSigned: envelope.pin !== undefined,
      approverId: approval ? await staffIdOf(approval.username) : null,
    })
  }
  const call = async (path: string, input: unknown): Promise<unknown> => {
    const command = commands.get(path)
    if (command) return runAtOnce(command, input as CommandEnvelope<unknown>)
    const answer = await procedureAt(await browser.ask(), path)(input).catch(throwRefusal)
    if (path === 'session.signIn') staffId = await staffIdOf((input as { username: string }).username)
    return answer
  }
  return apiOf((path, input) => meter.time(path, () => call(path, input)))
}

/** A procedure wraps its refusal for the wire. */
const throwRefusal = (error: unknown): never => {
  throw error instanceof Error && error.cause instanceof DomainError ? error.cause : error
}

type Call = (path: string, input: unknown) => Promise<unknown>

/** `api.stays.checkIn.mutate(input)` calls `stays.checkIn`. */
const apiOf = (call: Call, path: readonly string[] = []): Api =>
  new Proxy(() => undefined, {
    get: (_, name) =>
      name === 'mutate' || name === 'query'
        ? (input: unknown) => call(path.join('.'), input)
        : apiOf(call, [...path, String(name)]),
  }) as unknown as Api

const procedureAt = (all: unknown, path: string): ((input: unknown) => Promise<unknown>) =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], all) as (
    input: unknown,
  ) => Promise<unknown>
