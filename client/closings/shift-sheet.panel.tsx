import type { ReportEquationLine, SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { nameOf, type SheetProps } from './report-kind.api.ts'
import { SheetBalances, SheetCash, SheetTenders } from './sheet-cash.panel.tsx'
import { SheetCharges, SheetCorrections, SheetDifferences, SheetNumbers } from './sheet-details.panel.tsx'
import { SheetPaidOuts, SheetSafe, SheetSpotChecks } from './sheet-drawer.panel.tsx'
import { SheetEquations } from './sheet-equations.panel.tsx'
import { SheetExceptions } from './sheet-exceptions.panel.tsx'
import { SheetExchanges, SheetForeignCash } from './sheet-foreign.panel.tsx'
import { SheetKeys } from './sheet-keys.panel.tsx'
import { SheetForced } from './sheet-forced.panel.tsx'
import { SheetReliefs } from './sheet-reliefs.panel.tsx'
import { SheetHead } from './sheet-head.panel.tsx'
import classes from './sheet.module.css'
import { SheetCashDetail, SheetDepositDetail } from './sheet-movements.panel.tsx'
import { SheetSeal } from './sheet-seal.panel.tsx'

interface ShiftSheetProps extends SheetProps<SealedShiftReport> {
  readonly onOpenLine?: (line: ReportEquationLine) => void
}

/** The cashier's report (收银员交款报告): the five sections, then everything they rest on. */
export const ShiftSheet = ({ report, names, headCode, onOpenLine }: ShiftSheetProps) => {
  const { reports } = useText()
  const { timeZone } = useShellStatus()
  const words = reports.sheet
  const { shift, seal, currency } = report
  const isOffice = shift.kind === 'office'
  return (
    <div className={classes['sheet']}>
      <SheetHead
        title={isOffice ? words.officeTitle : words.shiftTitle}
        facts={[
          { label: reports.number, value: seal.closingNumber },
          { label: reports.shift, value: shift.number },
          { label: reports.date, value: shift.businessDate },
          ...(isOffice ? [] : [{ label: words.cashier, value: nameOf(names, shift.cashierId) }]),
          { label: words.opened, value: formatInstant(shift.openedAt, timeZone) },
          { label: words.sealed, value: formatInstant(seal.sealedAt, timeZone) },
        ]}
      />
      <SheetForced report={report} names={names} />
      {!isOffice && report.cash.denominations.length === 0 && <p>{words.turned}</p>}
      <div className={classes['columns']}>
        {!isOffice && <SheetCash report={report} />}
        <SheetBalances report={report} />
      </div>
      <SheetForeignCash report={report} />
      <SheetTenders report={report} />
      <SheetCashDetail report={report} />
      <SheetDepositDetail report={report} />
      <div className={classes['columns']}>
        <SheetCharges report={report} />
        <SheetNumbers report={report} />
      </div>
      <SheetCorrections report={report} names={names} />
      <SheetDifferences report={report} names={names} />
      {report.exceptions?.length > 0 && <SheetExceptions report={report} names={names} />}
      <SheetExchanges report={report} names={names} />
      <SheetPaidOuts report={report} names={names} />
      <SheetSpotChecks report={report} names={names} />
      <SheetSafe report={report} names={names} />
      <SheetReliefs report={report} names={names} />
      <SheetKeys report={report} names={names} />
      <SheetEquations
        lines={report.equations}
        currency={currency}
        deskId={shift.deskId}
        onOpen={onOpenLine}
      />
      <SheetSeal seal={seal} currency={currency} names={names} headCode={headCode} />
    </div>
  )
}
