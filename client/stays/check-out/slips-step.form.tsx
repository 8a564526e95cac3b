import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { slipNumberOf } from '@jiaoban/shared/documents/number.rules.ts'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { DeclareLostForm } from '../../deposits/declare-lost.form.tsx'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useScanTaker } from '../../kernel/scanner.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { ChangeDraft, CheckOutDraft, CheckOutPlan, PlannedSlip } from './check-out.api.ts'
import { missingSlips } from './check-out.api.ts'
import classes from './check-out.module.css'
import { CheckOutStep } from './check-out-step.panel.tsx'

interface SlipsStepProps {
  readonly plan: CheckOutPlan
  readonly draft: CheckOutDraft
  readonly change: ChangeDraft
}

/** The guest gives the slips back: each is ticked by hand or by scanning it, or declared lost and signed for. */
export const SlipsStep = ({ plan, draft, change }: SlipsStepProps) => {
  const { checkOut, deposits, inHouse } = useText()
  const { slipsBack } = draft
  const [losing, setLosing] = useState<PlannedSlip | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const setBack = ({ slipId }: PlannedSlip, isBack: boolean) =>
    change({ slipsBack: isBack ? [...slipsBack, slipId] : slipsBack.filter((one) => one !== slipId) })
  useScanTaker((code) => {
    const scanned = plan.slips.find(({ number }) => number === slipNumberOf(code))
    if (scanned !== undefined && !slipsBack.includes(scanned.slipId)) setBack(scanned, true)
    return scanned !== undefined
  })
  return (
    <CheckOutStep title={checkOut.steps.slips} isDone={missingSlips(plan, draft).length === 0}>
      {plan.cardsOut > 0 && <p>{inHouse.cards.askBack(plan.cardsOut)}</p>}
      {plan.slips.length === 0 && <p className={classes['quiet']}>{checkOut.slips.none}</p>}
      {plan.slips.map((slip, index) => (
        <SlipLine
          key={slip.slipId}
          slip={slip}
          isBack={slipsBack.includes(slip.slipId)}
          hasAutoFocus={index === 0}
          onBack={(isBack) => setBack(slip, isBack)}
          onLost={() => setLosing(slip)}
        />
      ))}
      <Dialog
        isOpen={losing !== null}
        onClose={() => setLosing(null)}
        title={deposits.title(losing?.number ?? '')}
        width={440}
      >
        {losing !== null && (
          <DeclareLostForm
            slipId={losing.slipId}
            onDeclared={({ documentId }) => {
              setLosing(null)
              setPrinting(documentId)
            }}
          />
        )}
      </Dialog>
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </CheckOutStep>
  )
}

interface SlipLineProps {
  readonly slip: PlannedSlip
  readonly isBack: boolean
  readonly hasAutoFocus: boolean
  readonly onBack: (isBack: boolean) => void
  readonly onLost: () => void
}

const SlipLine = ({ slip, isBack, hasAutoFocus, onBack, onLost }: SlipLineProps) => {
  const { slips: words } = useText().checkOut
  const { language } = useLanguage()
  const { number, methodName, held, isDeclaredLost } = slip
  return (
    <>
      <div className={classes['slip']}>
        <Checkbox
          label={words.back({ number, method: methodName[language], amount: formatAmount(held) })}
          autoFocus={hasAutoFocus}
          checked={isBack}
          onChange={(event) => onBack(event.currentTarget.checked)}
        />
        {!isBack && !isDeclaredLost && (
          <ActionButton
            label={words.lost}
            spokenLabel={words.lostOf(number)}
            variant="quiet"
            isCompact
            onAction={onLost}
          />
        )}
      </div>
      {isDeclaredLost && !isBack && <p className={classes['quiet']}>{words.isDeclared}</p>}
    </>
  )
}
