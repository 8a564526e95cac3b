import type { TrainingErrors } from '../../training/training.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const trainingErrors: ErrorSentences<TrainingErrors> = {
  training_not_open: () =>
    'No training is open; nothing was done. An administrator opens one under Settings, Training.',
  training_already_open: () => 'A training is open already; no second one was opened. Close it first.',
  training_lost: ({ number }) =>
    `The data of training ${number} is not on this server, so it cannot go on; what was done is in the journal. An administrator closes it and opens another.`,
  training_in_training: () =>
    'This is the training itself; nothing was done. Trainings are opened and closed in the hotel.',
  training_unavailable: () =>
    'The server has no place for a training, so none was begun. An administrator checks what the database allows.',
}
