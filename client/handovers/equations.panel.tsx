import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { useState } from 'react'
import { EquationList } from '../closings/equation-list.panel.tsx'
import { isReality } from '../closings/equation-rows.api.ts'
import { useLabelNames } from '../closings/label-names.api.ts'
import { PostingsDialog } from '../closings/postings.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { CountSection } from '../shifts/count-section.panel.tsx'
import type { ShiftView } from '../shifts/shift.api.ts'
import { Candidates } from './candidates.panel.tsx'
import type { CountedEquations, Done } from './counted-step.panel.tsx'
import { DifferenceCure } from './difference-cure.panel.tsx'

interface EquationsPanelProps {
  readonly equations: CountedEquations
  readonly view: ShiftView
  readonly onDone: (done: Done) => void
}

/** What people counted, and what the books say of themselves, apart; each line opens to its postings. */
export const EquationsPanel = ({ equations, view, onDone }: EquationsPanelProps) => {
  const text = useText()
  const { closings } = text
  const [drill, setDrill] = useState<ReportEquationLine | null>(null)
  const names = useLabelNames(view.report.shift.deskId)
  const { shiftId, lines } = equations
  const isSoftware = (line: ReportEquationLine) => !isReality(line)
  return (
    <div>
      <CountSection title={closings.reality} hint={closings.realityHint}>
        <EquationList
          label={closings.reality}
          lines={lines.filter(isReality)}
          names={names}
          onOpen={setDrill}
          hint={(line) => line.unit === 'money' && <Candidates line={line} shiftId={shiftId} />}
          cure={(line) => <DifferenceCure line={line} names={names} onDone={onDone} />}
        />
      </CountSection>
      <CountSection title={closings.software} hint={closings.softwareHint}>
        <EquationList
          label={closings.software}
          lines={lines.filter(isSoftware)}
          names={names}
          onOpen={setDrill}
          cure={(line) => <DifferenceCure line={line} names={names} onDone={onDone} />}
        />
      </CountSection>
      <PostingsDialog
        shiftId={shiftId}
        label={drill?.label ?? null}
        title={drill === null ? '' : sayLabel(text, drill.label, names)}
        onClose={() => setDrill(null)}
      />
    </div>
  )
}
