import { findJournalHash, listJournalAfter } from '@jiaoban/db/kernel/journal.reads.ts'
import { findTraining } from '@jiaoban/db/training/training.reads.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { trainingError } from '@jiaoban/shared/training/training.errors.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { runCommand } from '../kernel/run-command.ts'
import { recordTraining } from './record-training.command.ts'

const rowsAtOnce = 50

/**
 * Carries what the journal of a training has beyond the recorded rows into the hotel's, as this person of the hotel's
 * staff. A server that died in between goes on here. Raises `training_not_open`, `training_lost` when the training's
 * journal is not the recorded one, and what refuses the person.
 */
export const carryJournal = async (
  hotel: Pick<Hotel, 'db' | 'runner'>,
  house: Pick<Hotel, 'db'>,
  { trainingId, staffId }: { readonly trainingId: number; readonly staffId: number },
): Promise<void> => {
  for (;;) {
    const training = await findTraining(hotel.db.reader, trainingId)
    if (training?.state !== 'open') throw trainingError('training_not_open')
    const { recordedSeq, recordedHash, number } = training
    if (recordedSeq > 0 && (await findJournalHash(house.db.reader, recordedSeq)) !== recordedHash)
      throw trainingError('training_lost', { number })
    const rows = await listJournalAfter(house.db.reader, recordedSeq, rowsAtOnce)
    if (rows.length === 0) return
    await runCommand(hotel.runner, recordTraining, {
      commandId: uuidV7(),
      businessDate: null,
      input: { trainingId, rows },
      actorId: staffId,
      isSigned: false,
      approverId: null,
    })
  }
}
