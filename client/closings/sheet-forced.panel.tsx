import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { Fragment } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useDisputeNames, useSayFigure } from './dispute-figure.api.ts'
import { useLabelNames } from './label-names.api.ts'
import { nameOf, type StaffNames } from './report-kind.api.ts'

interface SheetForcedProps {
  readonly report: ShiftReport
  readonly names: StaffNames
}

/** What is said above the figures of a shift that did not pass from hand to hand: who closed it, what was disputed. */
export const SheetForced = ({ report, names }: SheetForcedProps) => {
  const text = useText()
  const { timeZone } = useShellStatus()
  const of = useSayFigure()
  const withBooks = useDisputeNames()
  const desk = useLabelNames(report.shift.deskId)
  const { forced, disputes = [], shift } = report
  const words = text.shifts.accept.dispute
  const labels = withBooks(
    desk,
    disputes.flatMap(({ lines }) => lines),
  )
  return (
    <>
      {forced !== undefined && (
        <p>
          <strong>
            {text.handovers.forced.notSigned({
              name: nameOf(names, shift.cashierId),
              by: nameOf(names, forced.by),
              witness: nameOf(names, forced.witness),
              reason: text.handovers.forced.reasons[forced.reasonCode],
            })}
          </strong>
        </p>
      )}
      {disputes.map(({ countedBy, countedAt, lines, decisions = [] }, index) => (
        <p key={countedAt}>
          {words.title} ·{' '}
          {words.count({
            index: index + 1,
            name: nameOf(names, countedBy),
            at: formatInstant(countedAt, timeZone),
          })}
          {lines.map(
            (line) =>
              ` · ${sayLabel(text, line.label, labels)}: ${words.given} ${of(line, 'given')}, ${words.counted} ${of(line, 'counted')}`,
          )}
          {decisions.map(({ label, outcome, decidedBy, answersId }) => (
            <Fragment key={label}>
              <br />
              {words.decidedLine({
                line: sayLabel(text, label, labels),
                outcome: words.reportOutcomes[outcome],
                by: decidedBy === null ? null : nameOf(names, decidedBy),
                answers: nameOf(names, answersId),
              })}
            </Fragment>
          ))}
        </p>
      ))}
    </>
  )
}
