import { findMatter } from '@jiaoban/db/handover-book/matter.reads.ts'
import { insertMatter, markMatterClosed } from '@jiaoban/db/handover-book/matter.writes.ts'
import { findStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { handoverBookError } from '@jiaoban/shared/handover-book/handover-book.errors.ts'
import { refusalOfDueDate } from '@jiaoban/shared/handover-book/handover-book.rules.ts'
import type { MatterKind, OpenMatter } from '@jiaoban/shared/handover-book/handover-book.types.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireBookRoom, sealText } from './book-entry.service.ts'

export interface MatterRequest {
  readonly kind: MatterKind
  readonly text: string
  readonly roomId?: number | null
  /** Whoever is to see to it; nobody in particular when left out. */
  readonly ownerId?: number | null
  readonly dueDate?: BusinessDate | null
}

/**
 * Opens a matter, also for commands of higher domains: a handover that is disputed, a short nobody decided.
 * Raises `not_found`, `owner_not_active` and `due_date_past`.
 */
export const openMatterFor = async (
  ctx: CommandContext,
  { kind, roomId = null, ownerId = null, dueDate = null, ...request }: MatterRequest,
): Promise<{ matterId: number }> => {
  const refusal = refusalOfDueDate(dueDate, ctx.businessDate)
  if (refusal) throw refusal
  await requireBookRoom(ctx, roomId)
  if (ownerId !== null) await requireOwner(ctx, ownerId)
  const matterId = ctx.nextId()
  const { text, salt, textDigest } = sealText(request.text)
  await insertMatter(ctx.tx, {
    id: matterId,
    kind,
    openedBy: ctx.actor.id,
    openedAt: ctx.at,
    businessDate: ctx.businessDate,
    ownerId,
    roomId,
    dueDate,
    text,
    salt,
  })
  ctx.record({ fact: 'matter', matterId, kind, state: 'open', ownerId, roomId, dueDate, textDigest })
  return { matterId }
}

/** Closes a matter, also for the command that decides it. Raises `not_found` and `matter_already_closed`. */
export const closeMatterFor = async (ctx: CommandContext, matterId: number): Promise<void> => {
  await requireOpenMatter(ctx, matterId)
  await markMatterClosed(ctx.tx, matterId, { by: ctx.actor.id, at: ctx.at })
  ctx.record({ fact: 'matter', matterId, state: 'closed' })
}

/** The matter, still open. Raises `not_found` and `matter_already_closed`. */
export const requireOpenMatter = async (ctx: CommandContext, matterId: number): Promise<OpenMatter> => {
  const matter = await findMatter(ctx.tx, matterId)
  if (!matter) throw kernelError('not_found', { what: 'matter' })
  if (matter.state === 'closed') throw handoverBookError('matter_already_closed')
  return matter
}

const requireOwner = async (ctx: CommandContext, ownerId: number): Promise<void> => {
  const owner = await findStaff(ctx.tx, ownerId)
  if (!owner) throw kernelError('not_found', { what: 'staff' })
  if (!owner.isActive) throw handoverBookError('owner_not_active', { name: owner.displayName })
}
