import { findOpenTraining, readLastTrainingNumber } from '@jiaoban/db/training/training.reads.ts'
import { insertTraining } from '@jiaoban/db/training/training.writes.ts'
import { trainingError } from '@jiaoban/shared/training/training.errors.ts'
import { trainingStart } from '@jiaoban/shared/training/training.rules.ts'
import { openTrainingInput } from '@jiaoban/shared/training/training.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/**
 * Opens a training: from now on the staff may enter it. Its house is made when the first of them does. Raises
 * `training_already_open` and `training_in_training`.
 */
export const openTraining = defineCommand({
  name: 'openTraining',
  journalName: 'training_opened',
  shift: 'office',
  recipe: [],
  input: openTrainingInput,
  run: async (ctx, { deskCount }) => {
    if (ctx.isTraining) throw trainingError('training_in_training')
    if (await findOpenTraining(ctx.tx)) throw trainingError('training_already_open')
    const trainingId = ctx.nextId()
    const number = (await readLastTrainingNumber(ctx.tx)) + 1
    await insertTraining(ctx.tx, {
      id: trainingId,
      number,
      deskCount,
      openedBy: ctx.actor.id,
      openedAt: ctx.at,
      openedDate: ctx.businessDate,
      openedSeq: ctx.seq,
      recordedHash: trainingStart.hash,
    })
    ctx.record({ fact: 'training_opened', trainingId, number, deskCount })
    return { trainingId, number }
  },
})
