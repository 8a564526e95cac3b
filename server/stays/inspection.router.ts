import { listOpenInspections } from '@jiaoban/db/stays/inspection.reads.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { answerInspection } from './answer-inspection.command.ts'
import { cancelInspection } from './cancel-inspection.command.ts'
import { requestInspection } from './request-inspection.command.ts'

export const inspectionRouter = router({
  /** The rooms the desk waits for, as the housekeeper's phone lists them: no names, no amounts. */
  open: areaQuery('inspections', 'desk').query(async ({ ctx }) => {
    const inspections = await listOpenInspections(ctx.hotel.db.reader)
    return inspections.map(({ id, stayId, roomId, roomNumber, floor, requestedAt, requestedBy }) => ({
      inspectionId: id,
      stayId,
      roomId,
      roomNumber,
      floor,
      requestedAt,
      requestedBy,
    }))
  }),

  request: commandMutation(requestInspection),
  cancel: commandMutation(cancelInspection),
  answer: commandMutation(answerInspection),
})
