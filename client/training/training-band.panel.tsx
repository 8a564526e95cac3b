import { trainingMark } from '@jiaoban/shared/kernel/training-mark.ts'
import { goToHotel } from '../kernel/base-path.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import classes from './training.module.css'

/** Above every screen of a training, from edge to edge: nobody takes it for the hotel, or the hotel for it. */
export const TrainingBand = () => {
  const { training: words } = useText()
  const { training } = useShellStatus()
  if (!training?.isHere) return null
  return (
    <section className={classes['band']} aria-label={words.bandLabel}>
      <strong className={classes['mark']}>{trainingMark.zh}</strong>
      <span className={classes['what']}>{words.band(training.number)}</span>
      <button type="button" className={classes['leave']} onClick={goToHotel}>
        {words.leave}
      </button>
    </section>
  )
}
