import { findOpenInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { insertInspection } from '@jiaoban/db/stays/inspection.writes.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { stayQuery } from '@jiaoban/shared/stays/stay.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireStay } from './stay.service.ts'

/** Asks housekeeping to look into a room before the guest pays. */
export const requestInspection = defineCommand({
  name: 'requestInspection',
  journalName: 'inspection_requested',
  shift: 'office',
  recipe: [],
  input: stayQuery,
  run: async (ctx, { stayId }) => {
    const stay = await requireStay(ctx, stayId)
    if (stay.state !== 'in_house' || stay.roomId === null) {
      throw stayError('stay_not_in_house', { state: stay.state })
    }
    if (await findOpenInspection(ctx.tx, stayId)) {
      throw stayError('inspection_already_requested', { room: stay.roomNumber })
    }
    const inspectionId = ctx.nextId()
    await insertInspection(ctx.tx, {
      id: inspectionId,
      stayId,
      roomId: stay.roomId,
      requestedBy: ctx.actor.id,
      requestedAt: ctx.at,
    })
    ctx.record({ fact: 'inspection_requested', inspectionId, stayId, roomId: stay.roomId })
    return { inspectionId, roomNumber: stay.roomNumber }
  },
})
