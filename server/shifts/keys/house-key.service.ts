import { findMatter } from '@jiaoban/db/handover-book/matter.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findHouseKey, listHouseKeys } from '@jiaoban/db/shifts/house-key.reads.ts'
import { findRunningRelief } from '@jiaoban/db/shifts/relief.reads.ts'
import { insertKeyMove } from '@jiaoban/db/shifts/house-key.writes.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { keyFacts, refusalToMoveKey } from '@jiaoban/shared/shifts/house-key.rules.ts'
import type { HouseKey, KeyGoneReason, KeyMoveKind, KeyTag } from '@jiaoban/shared/shifts/house-key.types.ts'
import { custodianOf } from '@jiaoban/shared/shifts/relief.rules.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { closeMatterFor } from '../../handover-book/open-matter.service.ts'
import type { Actor, CommandContext } from '../../kernel/ctx.ts'

/** The key with the tag. Raises `key_not_found`. */
export const requireKey = async (ctx: CommandContext, tag: KeyTag): Promise<HouseKey> => {
  const key = await findHouseKey(ctx.tx, tag)
  if (!key) throw shiftError('key_not_found', { keyCode: tag.keyCode, number: String(tag.number) })
  return key
}

/** A key that belongs to the desk of the command's shift. Raises `key_not_found` and `key_of_other_place`. */
export const requireOwnKey = async (ctx: CommandContext, tag: KeyTag): Promise<HouseKey> => {
  const key = await requireKey(ctx, tag)
  if (key.deskId === null || key.deskId !== ctx.shift.deskId) {
    throw shiftError('key_of_other_place', keyFacts(key))
  }
  return key
}

/** Whoever signs beside the actor; a key never changes hands without. */
export const requireSecond = (ctx: CommandContext): Actor => {
  if (!ctx.approver) throw kernelError('approval_required', { reason: ctx.commandName })
  return ctx.approver
}

/**
 * While somebody works at a desk, its keys come and go only with that person's signature, and not between the count and
 * the seal. Raises `cashier_not_present` and `shift_not_running`.
 */
export const requireDeskAgrees = async (
  ctx: CommandContext,
  deskId: number,
  second: Actor,
): Promise<void> => {
  const shift = (await listUnsealedDeskShifts(ctx.tx)).find((one) => one.deskId === deskId)
  if (!shift) return
  if (shift.state !== 'open') throw shiftError('shift_not_running', { state: shift.state })
  if ((await findDeskShiftOf(ctx.tx, second.id))?.id === shift.id) return
  const custodianId = custodianOf(shift.cashierId ?? 0, await findRunningRelief(ctx.tx, shift.id))
  throw shiftError('cashier_not_present', { cashier: await findDisplayName(ctx.tx, custodianId) })
}

export interface KeyMoveRequest {
  readonly kind: KeyMoveKind
  /** The desk it belongs to afterwards; null: the safe. */
  readonly deskId: number | null
  readonly holderId?: number
  readonly reasonCode?: KeyGoneReason
  /** Null where nobody signs beside the actor: only for a key that is missed. */
  readonly second: Actor | null
  /** The dispute of a handover in which it is decided, and the open matter that goes with it. */
  readonly dispute?: { readonly disputeId: number; readonly matterId: number | null }
}

/**
 * Writes who has a key from now on; a matter in which it was looked for ends with the last key of it. Raises `key_not_in_place`, `key_not_out`, `key_gone` and `key_not_gone`.
 */
export const moveKey = async (
  ctx: CommandContext,
  key: HouseKey,
  request: KeyMoveRequest,
): Promise<KeyTag> => {
  const { kind, deskId, holderId = null, reasonCode = null, second, dispute } = request
  const signedBy = second?.id ?? ctx.actor.id
  const refusal = refusalToMoveKey(key, kind)
  if (refusal) throw refusal
  const { keyCode, number, step } = key
  await insertKeyMove(ctx.tx, {
    key_code: keyCode,
    number,
    step: step + 1,
    kind,
    previous_step: step === 0 ? null : step,
    previous_kind: key.lastKind,
    desk_id: deskId,
    holder_id: holderId,
    reason_code: reasonCode,
    shift_id: ctx.shift.id,
    business_date: ctx.businessDate,
    moved_by: ctx.actor.id,
    signed_by: signedBy,
    moved_at: ctx.at,
    journal_seq: ctx.seq,
    dispute_id: dispute?.disputeId ?? null,
    matter_id: dispute?.matterId ?? null,
  })
  ctx.record({
    fact: 'key_move',
    keyCode,
    number,
    step: step + 1,
    kind,
    deskId,
    holderId,
    reasonCode,
    signedBy,
    ...(dispute ? { disputeId: dispute.disputeId, matterId: dispute.matterId } : {}),
  })
  if (key.matterId !== null) await endSearch(ctx, key.matterId)
  return { keyCode, number }
}

/** The matter ends with the last key that is looked for in it. */
const endSearch = async (ctx: CommandContext, matterId: number): Promise<void> => {
  const isLookedFor = (await listHouseKeys(ctx.tx)).some((key) => key.matterId === matterId)
  if (isLookedFor || (await findMatter(ctx.tx, matterId))?.state !== 'open') return
  await closeMatterFor(ctx, matterId)
}
