import { findOpenTraining } from '@jiaoban/db/training/training.reads.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { trainingError } from '@jiaoban/shared/training/training.errors.ts'
import type { Hotel, TrainingPort } from '../kernel/hotel.ts'
import type { SessionView } from '../kernel/request-context.ts'

/** The way to the hotel's training. Raises `training_in_training` and `training_unavailable`. */
export const requireTraining = ({
  training,
  settings,
}: Pick<Hotel, 'training' | 'settings'>): TrainingPort => {
  if (training !== null) return training
  throw trainingError(settings.trainingNumber === null ? 'training_unavailable' : 'training_in_training')
}

const closedAsRecorded = ['training_lost', 'training_not_open', 'training_unavailable']

/**
 * Records the last rows of a training that is about to be closed. One that nobody entered has none; one whose house is
 * lost is closed as it was recorded. What this person may not close is refused by the command.
 */
export const recordBeforeClosing = async (
  hotel: Pick<Hotel, 'db' | 'training' | 'settings'>,
  { role, staffId }: Pick<SessionView, 'role' | 'staffId'>,
): Promise<void> => {
  const training = await findOpenTraining(hotel.db.reader)
  if (!mayRun(role, 'closeTraining') || !training || training.recordedSeq === 0) return
  try {
    await requireTraining(hotel).record(staffId)
  } catch (error) {
    const isClosable = error instanceof DomainError && closedAsRecorded.includes(error.code)
    if (!isClosable) throw error
  }
}
