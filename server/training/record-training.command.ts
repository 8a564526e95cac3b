import { findTraining } from '@jiaoban/db/training/training.reads.ts'
import { setRecorded } from '@jiaoban/db/training/training.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { trainingError } from '@jiaoban/shared/training/training.errors.ts'
import { continuesTraining, type TrainingHead } from '@jiaoban/shared/training/training.rules.ts'
import { recordTrainingInput } from '@jiaoban/shared/training/training.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { hashOfPayload } from './training-row.service.ts'

/**
 * Takes rows of a training's journal, whole, as facts into the hotel's: one chain holds both. It writes nothing else, so
 * nothing of a training can reach a balance, a number or a total. Rows that are recorded already are passed over.
 * Raises `not_found`, `training_not_open`, and `training_lost` for rows that do not continue the recorded ones.
 */
export const recordTraining = defineCommand({
  name: 'recordTraining',
  journalName: 'training_recorded',
  shift: 'office',
  recipe: [],
  input: recordTrainingInput,
  run: async (ctx, { trainingId, rows }) => {
    const training = await findTraining(ctx.tx, trainingId)
    if (!training) throw kernelError('not_found', { what: 'training' })
    if (training.state !== 'open') throw trainingError('training_not_open')
    const { number } = training
    let head: TrainingHead = { seq: training.recordedSeq, hash: training.recordedHash }
    for (const row of rows.filter(({ seq }) => seq > training.recordedSeq)) {
      if (!continuesTraining(head, row) || hashOfPayload(row) !== row.hash)
        throw trainingError('training_lost', { number })
      const { previousHash, hash, payload } = row
      ctx.record({
        fact: 'training_row',
        trainingId,
        number,
        trainingSeq: row.seq,
        previousHash,
        hash,
        payload,
      })
      head = row
    }
    await setRecorded(ctx.tx, trainingId, head)
    return { recordedSeq: head.seq }
  },
})
