import {
  findActor,
  findDeskShiftOf,
  findHouse,
  findOfficeShift,
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

type Stamps = Pick<CommandContext, 'businessDate' | 'currency' | 'timeZone' | 'actor' | 'approver' | 'shift'>

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
  if (approver && !ports.mayApprove(approver.role, command.name)) throw kernelError('approver_not_permitted')
  if (command.approval === 'always' && !approver)
    throw kernelError('approval_required', { reason: command.name })
  return {
    businessDate: house.businessDate,
    currency: house.currency as Currency,
    timeZone: house.timeZone,
    actor,
    approver,
    shift: await loadShift(tx, command.shift, actor.id),
  }
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
  if (!shift) throw kernelError('shift_required')
  if (!allowedStates[rule].includes(shift.state)) throw kernelError('shift_not_open', { state: shift.state })
  return shift
}
