import { findOpenTraining } from '@jiaoban/db/training/training.reads.ts'
import { closeTrainingRow } from '@jiaoban/db/training/training.writes.ts'
import { trainingError } from '@jiaoban/shared/training/training.errors.ts'
import { closeTrainingInput } from '@jiaoban/shared/training/training.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/**
 * Closes a training for ever: nobody enters it any more, and nothing can be done in it. What was done stays recorded in
 * the journal. Open practice shifts end with it, as nothing of them is anybody's money. Raises
 * `training_not_open`.
 */
export const closeTraining = defineCommand({
  name: 'closeTraining',
  journalName: 'training_closed',
  shift: 'office',
  recipe: [],
  input: closeTrainingInput,
  run: async (ctx, { number }) => {
    const training = await findOpenTraining(ctx.tx)
    if (training?.number !== number) throw trainingError('training_not_open')
    const { id: trainingId, recordedSeq, recordedHash } = training
    await closeTrainingRow(ctx.tx, trainingId, { staffId: ctx.actor.id, at: ctx.at, seq: ctx.seq })
    ctx.record({ fact: 'training_closed', trainingId, number, recordedSeq, recordedHash })
    return { number, recordedRows: recordedSeq }
  },
})
