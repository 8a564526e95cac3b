import type { ReactNode } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { SectionName, SetUpCheck } from './set-up-check.api.ts'
import classes from './set-up.module.css'

interface SetUpSectionProps {
  readonly name: SectionName
  readonly check: SetUpCheck
  readonly children: ReactNode
}

/** One part of the hotel, and what does not fit together in it. */
export const SetUpSection = ({ name, check: { section }, children }: SetUpSectionProps) => {
  const { setUp } = useText()
  return (
    <section className={classes['section']} aria-labelledby={`section-${name}`}>
      <header>
        <h2 id={`section-${name}`} className={classes['title']}>
          {setUp.sections[name]}
        </h2>
        <p className={classes['hint']}>{setUp.hints[name]}</p>
      </header>
      <div className={classes['body']}>
        {children}
        <RefusalAlert refusal={section?.name === name ? section.sentence : null} />
      </div>
    </section>
  )
}

/** What every part of the page gets: the whole draft, how to change it, and what is wrong with it. */
export interface SetUpPartProps<Draft> {
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
  readonly check: SetUpCheck
}
