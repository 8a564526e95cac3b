import {
  findActor,
  findDeskShiftOf,
  findHouse,
  findOfficeShift,
  findOwnShiftOf,
  isShiftForcedFrom,
  type ShiftStamp,
} from '@jiaoban/db/kernel/stamp.reads.ts'
import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Role } from '@jiaoban/shared/kernel/role.ts'
import type { z } from 'zod'
import type { Command, ShiftRule } from './command.ts'
import type { Actor, CommandContext } from './ctx.ts'
import type { CommandCall, RunnerPorts } from './run-command.ts'

type Stamps = Pick<
  CommandContext,
  'businessDate' | 'currency' | 'timeZone' | 'isTraining' | 'actor' | 'approver' | 'counterSigner' | 'shift'
>

/**
 * Business date, actor, approver and shift of a command, as its own transaction sees them; and the one place
 * where permissions are checked. Raises the refusals of `runCommand` that are about who, when and where.
 */
export const loadStamps = async (
  ports: RunnerPorts,
  command: Command<string, z.ZodType, unknown>,
  call: CommandCall<unknown>,
  tx: Tx,
): Promise<Stamps> => {
  const house = await findHouse(tx)
  if (!house) throw kernelError('not_found', { what: 'property' })
  if (call.businessDate !== null && call.businessDate !== house.businessDate) {
    throw kernelError('business_date_changed', { seen: call.businessDate, current: house.businessDate })
  }
  const actor = await loadActor(tx, call.actorId)
  if (!ports.mayRun(actor.role, command.name)) throw kernelError('not_permitted', { command: command.name })
  if (command.isSigned === true && !call.isSigned) throw kernelError('signature_required')
  const approver = call.approverId === null ? null : await loadActor(tx, call.approverId)
  if (approver && approver.id === actor.id) throw kernelError('approver_is_actor')
  if (approver) await requireApprover(ports, { command, actor, approver }, tx)
  if (command.approval === 'always' && !approver)
    throw kernelError('approval_required', { reason: command.name })
  const shift = await loadShift(tx, command.shift, actor.id)
  return {
    businessDate: house.businessDate,
    currency: house.currency as Currency,
    timeZone: house.timeZone,
    isTraining: house.isTraining,
    actor,
    approver,
    counterSigner: await loadCounterSigner(ports, command, call, tx),
    shift,
  }
}

/**
 * The other side of what changes hands signs too: somebody who could run the command as well, and neither the actor nor
 * the one who approves.
 */
const loadCounterSigner = async (
  ports: RunnerPorts,
  command: Command<string, z.ZodType, unknown>,
  { counterSignerId = null, actorId, approverId }: CommandCall<unknown>,
  tx: Tx,
): Promise<Actor | null> => {
  if (counterSignerId === null) {
    if (command.counterSignature === 'always') throw kernelError('counter_signature_required')
    return null
  }
  if (counterSignerId === actorId || counterSignerId === approverId) throw kernelError('approver_is_actor')
  const counterSigner = await loadActor(tx, counterSignerId)
  if (!ports.mayRun(counterSigner.role, command.name)) throw kernelError('approver_not_permitted')
  return counterSigner
}

/**
 * The second person has the right to approve. Where a lead closes the shift of somebody else, the lead has it, and any
 * colleague who may do the same at the desk is witness, but for its cashier. Raises `approver_not_permitted` and
 * `approver_is_cashier`.
 */
const requireApprover = async (
  ports: RunnerPorts,
  of: {
    readonly command: Command<string, z.ZodType, unknown>
    readonly actor: Actor
    readonly approver: Actor
  },
  tx: Tx,
): Promise<void> => {
  const { command, actor, approver } = of
  const held = command.shift === 'office' ? undefined : await findOwnShiftOf(tx, actor.id)
  const isForced = held !== undefined && held.cashierId !== actor.id
  if (isForced && held.cashierId === approver.id) throw kernelError('approver_is_cashier')
  if (ports.mayApprove(approver.role, command.name)) return
  const isWitness =
    isForced && ports.mayApprove(actor.role, command.name) && ports.mayRun(approver.role, command.name)
  if (!isWitness) throw kernelError('approver_not_permitted')
}

const loadActor = async (tx: Tx, staffId: number): Promise<Actor> => {
  const actor = await findActor(tx, staffId)
  if (!actor) throw kernelError('not_signed_in')
  return { ...actor, role: actor.role as Role }
}

const allowedStates: Readonly<Record<Exclude<ShiftRule, 'office'>, readonly string[]>> = {
  desk: ['open'],
  'desk-cure': ['open', 'counting'],
  'desk-given': ['given'],
}

const loadShift = async (tx: Tx, rule: ShiftRule, actorId: number): Promise<ShiftStamp> => {
  if (rule === 'office') {
    const office = await findOfficeShift(tx)
    if (!office) throw new Error('no office shift is open')
    return office
  }
  const shift = await findDeskShiftOf(tx, actorId)
  if (!shift) {
    if (await findOwnShiftOf(tx, actorId)) throw kernelError('shift_relieved')
    throw kernelError((await isShiftForcedFrom(tx, actorId)) ? 'shift_forced' : 'shift_required')
  }
  if (!allowedStates[rule].includes(shift.state)) throw kernelError('shift_not_open', { state: shift.state })
  return shift
}
