import { findInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { insertInspection } from '@jiaoban/db/stays/inspection.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Inspection } from '@jiaoban/shared/stays/inspection.types.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** The inspection, still waiting for its answer. Raises `not_found` and `inspection_not_open`. */
export const requireOpenInspection = async (
  ctx: CommandContext,
  inspectionId: number,
): Promise<Inspection> => {
  const inspection = await findInspection(ctx.tx, inspectionId)
  if (!inspection) throw kernelError('not_found', { what: 'inspection' })
  if (inspection.state !== 'requested') throw stayError('inspection_not_open')
  return inspection
}

/** Asks housekeeping to look into the room of a stay. Returns the inspection's id. */
export const askForInspection = async (
  ctx: CommandContext,
  stayId: number,
  roomId: number,
): Promise<number> => {
  const inspectionId = ctx.nextId()
  await insertInspection(ctx.tx, {
    id: inspectionId,
    stayId,
    roomId,
    requestedBy: ctx.actor.id,
    requestedAt: ctx.at,
  })
  ctx.record({ fact: 'inspection_requested', inspectionId, stayId, roomId })
  return inspectionId
}
