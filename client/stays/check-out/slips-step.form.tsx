import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { slipNumberOf } from '@jiaoban/shared/documents/number.rules.ts'
import { Checkbox } from '@mantine/core'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useScanTaker } from '../../kernel/scanner.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import type { ChangeDraft, CheckOutDraft, CheckOutPlan, PlannedSlip } from './check-out.api.ts'
import { missingSlips } from './check-out.api.ts'
import classes from './check-out.module.css'
import { CheckOutStep } from './check-out-step.panel.tsx'

interface SlipsStepProps {
  readonly plan: CheckOutPlan
  readonly draft: CheckOutDraft
  readonly change: ChangeDraft
}

/** The guest gives the slips back: each is ticked by hand or by scanning it, or marked as lost. */
export const SlipsStep = ({ plan, draft, change }: SlipsStepProps) => {
  const { checkOut } = useText()
  const { slipsBack, slipsLost } = draft
  const setBack = ({ slipId }: PlannedSlip, isBack: boolean) =>
    change({
      slipsBack: isBack ? [...slipsBack, slipId] : slipsBack.filter((one) => one !== slipId),
      slipsLost: slipsLost.filter((one) => one !== slipId),
    })
  const setLost = ({ slipId }: PlannedSlip, isLost: boolean) =>
    change({
      slipsLost: isLost ? [...slipsLost, slipId] : slipsLost.filter((one) => one !== slipId),
      slipsBack: slipsBack.filter((one) => one !== slipId),
    })
  useScanTaker((code) => {
    const scanned = plan.slips.find(({ number }) => number === slipNumberOf(code))
    if (scanned !== undefined && !slipsBack.includes(scanned.slipId)) setBack(scanned, true)
    return scanned !== undefined
  })
  return (
    <CheckOutStep title={checkOut.steps.slips} isDone={missingSlips(plan, draft).length === 0}>
      {plan.slips.length === 0 && <p className={classes['quiet']}>{checkOut.slips.none}</p>}
      {plan.slips.map((slip, index) => (
        <SlipLine
          key={slip.slipId}
          slip={slip}
          isBack={slipsBack.includes(slip.slipId)}
          isLost={slipsLost.includes(slip.slipId)}
          hasAutoFocus={index === 0}
          onBack={(isBack) => setBack(slip, isBack)}
          onLost={(isLost) => setLost(slip, isLost)}
        />
      ))}
    </CheckOutStep>
  )
}

interface SlipLineProps {
  readonly slip: PlannedSlip
  readonly isBack: boolean
  readonly isLost: boolean
  readonly hasAutoFocus: boolean
  readonly onBack: (isBack: boolean) => void
  readonly onLost: (isLost: boolean) => void
}

const SlipLine = ({ slip, isBack, isLost, hasAutoFocus, onBack, onLost }: SlipLineProps) => {
  const { slips: words } = useText().checkOut
  const { language } = useLanguage()
  const { number, methodName, taken } = slip
  return (
    <>
      <div className={classes['slip']}>
        <Checkbox
          label={words.back({ number, method: methodName[language], amount: formatAmount(taken) })}
          autoFocus={hasAutoFocus}
          checked={isBack}
          onChange={(event) => onBack(event.currentTarget.checked)}
        />
        {!isBack && (
          <ActionButton
            label={isLost ? words.found : words.lost}
            spokenLabel={isLost ? words.found : words.lostOf(number)}
            variant="quiet"
            isCompact
            onAction={() => onLost(!isLost)}
          />
        )}
      </div>
      {isLost && <p className={classes['decide']}>{words.isLost}</p>}
    </>
  )
}
