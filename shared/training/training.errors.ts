import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface TrainingErrors {
  /** Nobody practises now: the training was closed, or never opened. */
  training_not_open: None
  training_already_open: None
  /** What trainees did so far is in the journal, but their house is not on this server any more. */
  training_lost: { number: number }
  /** Asked in a training: one is opened, closed and entered from the hotel. */
  training_in_training: None
  /** The server cannot make a place for one, such as a schema it may not create. */
  training_unavailable: None
}

export const trainingError = errorsOf<TrainingErrors>()
