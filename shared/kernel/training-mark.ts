/** What stands on every paper and every screen of a training, in whatever language the reader has. */
export const trainingMark = { zh: '培训 TRAINING', en: 'TRAINING 培训' } as const

/** Before each number of a training: none of them is, or ever looks like, one of the hotel's. */
export const trainingPrefix = 'T'

/** Whether both names bear the mark; `property_training_bears_mark` says the same. */
export const bearMark = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): boolean =>
  name.startsWith(trainingMark.zh) && nameEn.startsWith(trainingMark.en)
