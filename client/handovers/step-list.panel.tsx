import { useText } from '../kernel/i18n.tsx'
import classes from './hand-over.module.css'

const steps = ['count', 'papers', 'equations', 'sign'] as const

export type Step = (typeof steps)[number]

/** Where one is on the form. */
export const StepList = ({ current }: { readonly current: Step }) => {
  const { handovers } = useText()
  return (
    <ol className={classes['steps']} aria-label={handovers.stepList}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          data-done={steps.indexOf(current) > index || undefined}
        >
          {index + 1} {handovers.steps[step]}
        </li>
      ))}
    </ol>
  )
}
