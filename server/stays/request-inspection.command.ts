import { findOpenInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { stayQuery } from '@jiaoban/shared/stays/stay.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { askForInspection } from './inspection.service.ts'
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
    const inspectionId = await askForInspection(ctx, stayId, stay.roomId)
    return { inspectionId, roomNumber: stay.roomNumber }
  },
})
