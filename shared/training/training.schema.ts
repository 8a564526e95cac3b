import { z } from 'zod'
import { id } from '../kernel/fields.ts'
import { maxPracticeDesks } from './training.rules.ts'

export const openTrainingInput = z.strictObject({
  /** How many desks trainees practise at. */
  deskCount: z.number().int().min(1).max(maxPracticeDesks),
})

/** The one that was seen to be open. */
export const closeTrainingInput = z.strictObject({ number: z.number().int().positive() })

const hash = () => z.string().regex(/^[0-9a-f]{64}$/)

/** Rows of a training's journal, as they lie there. */
export const recordTrainingInput = z.strictObject({
  trainingId: id(),
  rows: z
    .array(
      z.strictObject({
        seq: z.number().int().positive(),
        previousHash: hash(),
        hash: hash(),
        payload: z.string().min(2),
      }),
    )
    .min(1)
    .max(100),
})
