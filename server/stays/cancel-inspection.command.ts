import { markInspectionCancelled } from '@jiaoban/db/stays/inspection.writes.ts'
import { inspectionInput } from '@jiaoban/shared/stays/inspection.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireOpenInspection } from './inspection.service.ts'

/** The guest stays after all, or will not wait: nobody needs to look any more. */
export const cancelInspection = defineCommand({
  name: 'cancelInspection',
  journalName: 'inspection_cancelled',
  shift: 'office',
  recipe: [],
  input: inspectionInput,
  run: async (ctx, { inspectionId }) => {
    const { stayId, roomId } = await requireOpenInspection(ctx, inspectionId)
    await markInspectionCancelled(ctx.tx, inspectionId)
    ctx.record({ fact: 'inspection_cancelled', inspectionId, stayId, roomId })
    return { inspectionId }
  },
})
